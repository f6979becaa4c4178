import type { Formats } from '../report/format.ts';
import { SIMULATION_FORMATS } from '../report/simulation-formats.ts';
import { sweepFormats } from '../report/sweep-formats.ts';
import { simulationPage, sweepPage } from './pages.ts';
import { sweepWorkbook } from './workbooks.ts';

/** How the combinations of a sweep are laid out. */
export type SweepLayout = 'rows' | 'matrix';

/** Every format of the sweep of one scenario. */
export function sweepReports(layout: SweepLayout) {
  return { ...sweepFormats(layout), xlsx: sweepWorkbook, html: sweepPage(layout) } satisfies Formats<never>;
}

/** Every format of the simulation of one scenario. */
export const SIMULATION_REPORTS = { ...SIMULATION_FORMATS, html: simulationPage } satisfies Formats<never>;
