import { hydrate, render, type ComponentChildren } from 'preact';
import type { Problem } from '../../problem.ts';
import { withoutDirection } from '../../language/direction.ts';
import { lookUp } from '../../language/look-up.ts';
import type { Advice } from '../../language/problems.ts';
import { pageWordsOf } from '../../language/page-words.ts';
import type { Presentation } from '../../report/presentation.ts';
import { openEmbedded, type EmbeddedScenario } from '../embedded.ts';
import type { Normals } from '../normal-quantiles.ts';
import { Report } from '../report.tsx';
import type { LedgerFilter } from '../sections/ledger.tsx';
import { PRINT, roomOf, showOf, type Show } from '../show.ts';
import type { ScenarioEdits } from './control.tsx';
import { Panel } from './panel.tsx';
import { OPTION, Player } from './player.ts';
import { fromHash, toHash } from './settings.ts';
import { YamlDialog } from './yaml-dialog.tsx';
import { toYaml } from './yaml.ts';

/** What stands in the page for its script. */
export interface PageData {
  readonly scenario: EmbeddedScenario;
  readonly normals: Normals;
  readonly presentation: Presentation;
}

/** Charts are redrawn when the width of the window has changed by this many pixels. */
const WIDTH_STEP = 20;
/** Wider, a line of a chart is too far from its words. */
const WIDEST = 900;
/** Browsers refuse to change the address too often. */
const ADDRESS_PAUSE = 300;

/** The time of one change, for measurements (performance.getEntriesByName). */
const MEASURE = 'interv-cost: change';

class PageController {
  private readonly root: Element;
  private readonly player: Player;
  private readonly presentation: Presentation;
  private show: Show;
  private filter = '';
  private readonly open = new Map<string, boolean>();
  private yaml: { readonly text: string; readonly isCopied: boolean } | null = null;
  private addressTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: Element, { scenario, normals, presentation }: PageData) {
    this.root = root;
    this.player = new Player(openEmbedded(scenario), normals);
    this.presentation = presentation;
    this.show = showOf(presentation);
  }

  start(): void {
    // First rendered as in the file, so that its nodes are hydrated.
    hydrate(this.whole(null, null), this.root);
    this.readAddress();
    this.fitCharts();
    this.render();
    addEventListener('hashchange', () => {
      if (location.hash.slice(1) === toHash(this.player.changes)) return;
      this.readAddress();
      this.render();
    });
    addEventListener('resize', () => {
      if (this.fitCharts()) this.render();
    });
    addEventListener('beforeprint', () => {
      this.show = showOf(this.presentation, PRINT);
      this.render();
    });
    addEventListener('afterprint', () => {
      this.fitCharts();
      this.render();
    });
  }

  private readAddress(): void {
    this.player.setAll(fromHash(location.hash));
  }

  /** Draws charts for the room there is. @returns whether that is another width */
  private fitCharts(): boolean {
    const room = this.root.querySelector('main')?.clientWidth ?? PRINT.width;
    const width = Math.min(WIDEST, Math.floor(room / WIDTH_STEP) * WIDTH_STEP);
    const { charts } = this.show;
    if (width === charts.width && charts.curveWidth === width) return false;
    this.show = showOf(this.presentation, roomOf(width));
    return true;
  }

  /** Applies a change, and renders the result. */
  private change(work: () => void): void {
    const start = performance.now();
    work();
    this.render();
    performance.measure(MEASURE, { start, end: performance.now() });
    clearTimeout(this.addressTimer);
    this.addressTimer = setTimeout(() => this.writeAddress(), ADDRESS_PAUSE);
  }

  private writeAddress(): void {
    const hash = toHash(this.player.changes);
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`);
  }

  private render(): void {
    const { player, show } = this;
    const changes: ScenarioEdits = {
      baseOf: (path) => player.baseOf(path),
      isChanged: (path) => player.changes.has(path) || player.refused.has(path),
      refusedAt: (path) => player.refused.get(path),
      set: (path, value) => this.change(() => player.set(path, value)),
    };
    const panel = (
      <Panel
        view={player.view}
        changes={changes}
        count={player.changes.size + player.refused.size}
        problems={player.problems.map((problem) => sayProblem(problem, show))}
        show={show}
        isOpen={(id, isUsual) => this.open.get(id) ?? isUsual}
        onToggle={(id, isOpen) => this.toggle(id, isOpen)}
        onReset={() => this.change(() => player.setAll(new Map()))}
        onCopy={() => void this.copy()}
      />
    );
    const filter = {
      text: this.filter,
      onInput: (text: string) => {
        this.filter = text;
        this.render();
      },
    };
    render(this.whole(panel, filter), this.root);
  }

  private whole(panel: ComponentChildren, filter: LedgerFilter | null) {
    const { yaml, show } = this;
    return (
      <>
        <Report view={this.player.view} show={show} play={panel} filter={filter} />
        {yaml === null ? null : (
          <YamlDialog
            yaml={yaml.text}
            isCopied={yaml.isCopied}
            fileName="scenario.yaml"
            show={show}
            onClose={() => this.close()}
          />
        )}
      </>
    );
  }

  /** The browser says so, too, when a group is made that is open. */
  private toggle(id: string, isOpen: boolean): void {
    if (this.open.get(id) === isOpen) return;
    this.open.set(id, isOpen);
    this.render();
  }

  private async copy(): Promise<void> {
    const { words } = this.show;
    const text = toYaml(this.player.data(), words.play.yamlComment(withoutDirection(this.player.view.result.name)));
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    this.yaml = { text, isCopied };
    this.render();
  }

  private close(): void {
    this.yaml = null;
    this.render();
  }
}

/** What is wrong, in words; what only files can have wrong, no change of a value brings about. */
function sayProblem({ code, details, place }: Problem, { language }: Show): string {
  const say = lookUp<unknown>(pageWordsOf(language).scenarioProblems, code) as ((of: unknown) => Advice) | undefined;
  const { wrong, right } = say?.(details) ?? { wrong: code, right: '' };
  const where = place?.file === OPTION ? `${place.excerpt}: ` : '';
  return withoutDirection(right === '' ? `${where}${wrong}` : `${where}${wrong}. ${right}`);
}

const root = document.getElementById('report');
const data = document.getElementById('data')?.textContent;
if (root !== null && data != null) new PageController(root, JSON.parse(data) as PageData).start();
