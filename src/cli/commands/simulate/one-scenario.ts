import type { SimulationSpec } from '../../../analysis/simulate/simulation-engine.ts';
import { simulateInParallel } from '../../../parallel/run-simulation.ts';
import { inFile } from '../../../problem.ts';
import type { StudyScenarios } from '../../../study/scenarios.ts';
import type { Context } from '../../context.ts';
import { Delivery, type DeliveryOptions } from '../../output/delivery.ts';
import { whileDrawing } from './drawing.ts';
import { formatsOf } from '../../output/formats.ts';
import { Interrupted } from '../../terminal/interrupted.ts';
import { SIMULATION } from '../../output/views.ts';

/** Simulates one scenario; at Ctrl-C with the draws so far. @returns the exit code */
export async function simulateOne(
  scenarios: StudyScenarios,
  spec: SimulationSpec,
  { draws, workers }: { readonly draws: number; readonly workers: number | null },
  options: DeliveryOptions,
  context: Context,
): Promise<0 | 130> {
  const [file = ''] = scenarios.files;
  return whileDrawing(context, draws, async ({ hooks, end }) => {
    const simulation = await Delivery.of([file], formatsOf(SIMULATION), options, context, async () => {
      const source = scenarios.open(0);
      const made = await inFileAsync(file, () =>
        simulateInParallel(source, { draws, ...spec, ...(workers === null ? {} : { workers }), ...hooks }),
      );
      end();
      if (made.draws === 0) throw new Interrupted();
      return made;
    });
    if (simulation.draws === simulation.asked) return 0;
    context.terminal.stderr(`${context.words.cli.partial}\n`);
    return 130;
  });
}

/** Does some work on a file that takes its time. @throws {InputError} what the work throws, with the file */
async function inFileAsync<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  const made = await work().catch((error: unknown) =>
    inFile(file, () => {
      throw error;
    }),
  );
  return made;
}
