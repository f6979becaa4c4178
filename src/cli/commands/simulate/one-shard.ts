import type { SimulationSpec } from '../../../analysis/simulate/simulation-engine.ts';
import { DIGESTED } from '../../../analysis/simulate/running-moments.ts';
import { DrawThreads } from '../../../parallel/draw-threads.ts';
import type { StudyScenarios } from '../../../study/scenarios.ts';
import { shareOf, type Shard } from '../../../study/shard.ts';
import { simulationPart } from '../../../study/simulation-part.ts';
import { SimulationStudy, type SimulationOptions } from '../../../study/simulation-study.ts';
import type { Context } from '../../context.ts';
import type { DeliveryOptions } from '../../output/delivery.ts';
import { whileDrawing } from './drawing.ts';
import { deliverPart } from '../../output/part-delivery.ts';
import { ProblemList } from '../../terminal/problem-list.ts';
import { concludeRows } from './row-problems.ts';

/** Makes a shard's part of a simulation. @returns the exit code: 2 where something is wrong with a case */
export async function simulateShard(
  scenarios: StudyScenarios,
  spec: SimulationSpec,
  asked: SimulationOptions,
  { shard, workers }: { readonly shard: Shard; readonly workers: number },
  options: DeliveryOptions,
  context: Context,
): Promise<0 | 2> {
  const study = new SimulationStudy(scenarios, spec, asked);
  const problems = new ProblemList();
  const threads = await DrawThreads.start(workers, asked.draws);
  try {
    await whileDrawing(context, shareOf(shard, study.work).count * DIGESTED, ({ hooks, unlessInterrupted }) =>
      deliverPart(scenarios.files, options, context, () => {
        const part = simulationPart(study, shard, threads, hooks, (file, found) => {
          problems.add(file, found);
        });
        return { ...part, lines: unlessInterrupted(part.lines) };
      }),
    );
  } finally {
    await threads.end();
  }
  return concludeRows(problems, context);
}
