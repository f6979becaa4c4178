import type { SimulationSpec } from '../../../analysis/simulate/simulation-engine.ts';
import type { SimulationRows } from '../../../analysis/simulate/simulation-row.ts';
import { DrawThreads, workersThatPay } from '../../../parallel/draw-threads.ts';
import type { StudyScenarios } from '../../../study/scenarios.ts';
import { drawnRows, SimulationStudy, type SimulationOptions } from '../../../study/simulation-study.ts';
import type { Context } from '../../context.ts';
import { Delivery, writersOf, type DeliveryOptions } from '../../output/delivery.ts';
import { whileDrawing } from './drawing.ts';
import { formatsOf } from '../../output/formats.ts';
import { ProblemList } from '../../terminal/problem-list.ts';
import { sharedStream } from '../../output/shared-stream.ts';
import { concludeRows, noted } from './row-problems.ts';
import { refuseOneScenarioFormats } from '../../output/one-scenario-formats.ts';
import { SIMULATION, SIMULATION_ROWS } from '../../output/views.ts';

/** Simulates scenarios with one combination of values after another, a row for each. @returns the exit code: 2 where something is wrong with one */
export async function simulateInRows(
  scenarios: StudyScenarios,
  spec: SimulationSpec,
  asked: SimulationOptions,
  workers: number | null,
  options: DeliveryOptions,
  context: Context,
): Promise<0 | 2> {
  const formats = formatsOf(SIMULATION_ROWS);
  refuseOneScenarioFormats(options, formatsOf(SIMULATION), formats);
  const study = new SimulationStudy(scenarios, spec, asked);
  const { draws } = asked;
  const problems = new ProblemList();
  const threads = await DrawThreads.start(workers ?? workersThatPay(study.cases * draws, draws), draws);
  try {
    await whileDrawing(context, study.cases * draws, async ({ hooks, unlessInterrupted }) => {
      await Delivery.of(scenarios.files, formats, options, context, (): SimulationRows => {
        const rows = noted(unlessInterrupted(drawnRows(study, threads, hooks)), problems);
        return {
          paths: study.paths,
          outcomes: spec.outcomes,
          draws,
          seed: spec.seed,
          count: study.cases,
          rows: sharedStream(rows, writersOf(options)),
        };
      });
    });
  } finally {
    await threads.end();
  }
  return concludeRows(problems, context);
}
