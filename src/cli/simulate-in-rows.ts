import type { SimulationSpec } from '../analysis/simulation-engine.ts';
import type { SimulationRows } from '../analysis/simulation-row.ts';
import { DrawThreads, workersThatPay } from '../parallel/draw-threads.ts';
import { SIMULATION_ROWS_FORMATS } from '../report/simulation-rows-formats.ts';
import type { StudyScenarios } from '../study/scenarios.ts';
import { drawnRows, SimulationStudy, type SimulationOptions } from '../study/simulation-study.ts';
import type { Context } from './context.ts';
import { Delivery, writersOf, type DeliveryOptions } from './delivery.ts';
import { whileDrawing } from './drawing.ts';
import { SIMULATION_REPORTS } from './reports.ts';
import { sharedStream } from './shared-stream.ts';
import { refuseOneScenarioFormats } from './study-scenarios.ts';

/** Simulates scenarios with one combination of values after another, a row for each. @returns the exit code */
export async function simulateInRows(
  scenarios: StudyScenarios,
  spec: SimulationSpec,
  asked: SimulationOptions,
  workers: number | null,
  options: DeliveryOptions,
  context: Context,
): Promise<0> {
  refuseOneScenarioFormats(options, SIMULATION_REPORTS, SIMULATION_ROWS_FORMATS);
  const study = new SimulationStudy(scenarios, spec, asked);
  const { draws } = asked;
  const threads = await DrawThreads.start(workers ?? workersThatPay(study.cases * draws, draws), draws);
  try {
    await whileDrawing(context, study.cases * draws, async ({ hooks, unlessInterrupted }) => {
      await Delivery.of(scenarios.files, SIMULATION_ROWS_FORMATS, options, context, (): SimulationRows => {
        study.check(0, study.cases);
        const rows = unlessInterrupted(drawnRows(study, threads, hooks));
        return { paths: study.paths, outcomes: spec.outcomes, draws, seed: spec.seed, count: study.cases, rows: sharedStream(rows, writersOf(options)) };
      });
    });
  } finally {
    await threads.end();
  }
  return 0;
}
