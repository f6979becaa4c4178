import type { SweepLayout } from '../report/sweep-document.ts';
import { formatsOf } from './formats.ts';
import { sweepViews } from './views.ts';
import { sweepWorkbook } from './workbooks.ts';

/** Every format of the sweep of one scenario. */
export function sweepFormats(layout: SweepLayout) {
  return { ...formatsOf(sweepViews(layout)), xlsx: sweepWorkbook };
}
