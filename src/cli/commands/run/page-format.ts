import { makePlan, type Plan } from '../../../model/plan.ts';
import type { Result } from '../../../model/result.ts';
import type { Format } from '../../../report/format.ts';
import type { Presentation } from '../../../report/presentation.ts';
import type { ScenarioSource } from '../../../scenario/source.ts';

/** The report page of a scenario; what it is made of is known when it is asked for. */
export function pageFormat(evaluated: {
  readonly source?: ScenarioSource;
  readonly plan?: Plan | undefined;
}): Format<Result> {
  const load = async () => {
    const [{ makeScenarioPage }, { pageScript }] = await Promise.all([
      import('../../../page/scenario-page.tsx'),
      import('./page-script.ts'),
    ]);
    return (result: Result, presentation: Presentation) => {
      const { source } = evaluated;
      if (source === undefined) throw new Error('no scenario has been read');
      const plan = evaluated.plan ?? makePlan(source.read());
      return makeScenarioPage({ source, plan, result, presentation, script: pageScript(presentation.language) });
    };
  };
  return { endings: ['.html', '.htm'], load };
}
