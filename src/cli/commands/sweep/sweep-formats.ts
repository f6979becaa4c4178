import type { SweepLayout } from '../../../report/sweep-document.ts';
import { formatsOf } from '../../output/formats.ts';
import { sweepViews } from '../../output/views.ts';
import { sweepWorkbook } from '../../output/workbook-formats.ts';

/** Every format of the sweep of one scenario. */
export function sweepFormats(layout: SweepLayout) {
  return { ...formatsOf(sweepViews(layout)), xlsx: sweepWorkbook };
}
