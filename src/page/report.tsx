import type { ComponentChildren } from 'preact';
import { withoutDirection } from '../language/direction.ts';
import { fingerprintOf, headOf, makeStatement } from '../report/statement.ts';
import { CurveSection } from './sections/curves.tsx';
import { LedgerSection, type LedgerFilter } from './sections/ledger.tsx';
import { Sources } from './sections/sources.tsx';
import { headlines } from './sections/summary.ts';
import { unbroken } from './sentence.ts';
import { TornadoSection } from './sections/tornado.tsx';
import { Years } from './sections/years.tsx';
import type { Show } from './show.ts';
import type { ScenarioView } from './view.ts';

interface ReportProps {
  readonly view: ScenarioView;
  readonly show: Show;
  /** Where other numbers are tried; null on paper and without scripts. */
  readonly play: ComponentChildren;
  readonly filter: LedgerFilter | null;
}

/** The whole report of a scenario, the same in a file and in a window. */
export function Report({ view, show, play, filter }: ReportProps) {
  const { result, plan } = view;
  const { words, all } = show;
  const statement = makeStatement(result, show);
  return (
    <div class="page">
      <header>
        <h1>{withoutDirection(result.name)}</h1>
        {headOf(result, show.language).map((line) => (
          <p class="description">{withoutDirection(line)}</p>
        ))}
        {result.description === null ? null : <p class="description">{withoutDirection(result.description)}</p>}
      </header>
      <section class="headlines" aria-label={words.figures}>
        {headlines(result, show).map(({ label, value, remark, isBad }) => (
          <div class={isBad ? 'headline bad' : 'headline'}>
            <span class="label">{label}</span>
            <strong>{value}</strong>
            <span class="remark">{remark}</span>
          </div>
        ))}
      </section>
      <div class="columns">
        {play}
        <main>
          <section id="summary" aria-labelledby="summary-title">
            <h2 id="summary-title">{all.summary.title}</h2>
            <p class="lead">{statement.summary.map(unbroken).join(' ')}</p>
          </section>
          <Years result={result} statement={statement} show={show} />
          <CurveSection name="participants" view={view} show={show} />
          <CurveSection name="turnover" view={view} show={show} />
          <TornadoSection view={view} show={show} />
          <LedgerSection result={result} show={show} filter={filter} />
          <Sources plan={plan} result={result} statement={statement} show={show} />
        </main>
      </div>
      <footer>{fingerprintOf(result, show.language)}</footer>
    </div>
  );
}
