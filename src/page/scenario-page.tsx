import { renderToString } from 'preact-render-to-string';
import { CompiledShapes } from '../analysis/variations.ts';
import type { Plan } from '../model/plan.ts';
import type { Result } from '../model/result.ts';
import { unboundedOf } from '../random/unbounded.ts';
import type { Presentation } from '../report/presentation.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import { embedScenario } from './embedded.ts';
import { writeHtml } from './html.ts';
import { remembering } from './normal-quantiles.ts';
import type { PageData } from './play/main.tsx';
import { Report } from './report.tsx';
import { showOf } from './show.ts';
import { viewOf } from './view.ts';

/** What a page is made from; the script is that of its language. */
export interface PageSource {
  readonly source: ScenarioSource;
  readonly plan: Plan;
  readonly result: Result;
  readonly presentation: Presentation;
  readonly script: string;
}

/** The interactive report page of a scenario. */
export function makeScenarioPage({ source, plan, result, presentation, script }: PageSource): string {
  const { language, decimals, unit } = presentation;
  const { quantiles, normals } = remembering(unboundedOf);
  const view = viewOf(source, plan, result, { quantiles, programs: new CompiledShapes() });
  const data: PageData = {
    scenario: embedScenario(source, plan.scenario),
    normals,
    presentation: { language, decimals, unit },
  };
  return writeHtml({
    language,
    title: result.name,
    body: renderToString(<Report view={view} show={showOf(presentation)} play={null} filter={null} />),
    play: { data, script },
  });
}
