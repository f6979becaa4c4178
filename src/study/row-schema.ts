import * as z from 'zod/mini';
import { PROBABILITIES } from '../analysis/simulate/simulation-summary.ts';
import { isFigure } from './figures.ts';
import { fingerprint, whole } from './part.ts';

const figure = z.nullable(z.number().check(z.refine(isFigure)));

/** The values of the paths that are varied. */
export const rowValues = z.readonly(z.array(z.union([z.number(), z.string()])));

/** The beginning of a row as it stands in a part. */
export const rowHead = z.object({
  file: z.string(),
  scenario: z.string(),
  scenarioSha256: fingerprint,
  priceYear: whole(1, 9999),
  years: whole(1, 50),
  values: rowValues,
  base: z.readonly(z.array(figure)),
});

const summary = z
  .object({
    draws: whole(0),
    // Figures that cancel may leave a rounding error.
    mean: z.nullable(z.number()),
    sd: z.nullable(z.number().check(z.gte(0))),
    standardError: z.nullable(z.number().check(z.gte(0))),
    least: figure,
    most: figure,
    quantiles: z.readonly(z.array(z.object({ probability: z.number(), value: figure }))),
  })
  .check(
    z.refine(({ draws, mean, least, most, quantiles }) => {
      const found = [least, ...quantiles.map(({ value }) => value), most];
      const isThere = draws > 0;
      const isRising = found.every(
        (value, index) => (value !== null) === isThere && (index === 0 || (value ?? 0) >= (found[index - 1] ?? 0)),
      );
      return (
        isRising &&
        (mean !== null) === isThere &&
        JSON.stringify(quantiles.map(({ probability }) => probability)) === JSON.stringify(PROBABILITIES)
      );
    }),
  );

/** A row as it stands in a part. */
export const simulationRow = z
  .extend(rowHead, {
    draws: whole(1),
    overBudget: z.nullable(z.number().check(z.gte(0), z.lte(1))),
    outcomes: z.readonly(z.array(summary)),
    problems: z.array(z.never()).check(z.maxLength(0)),
  })
  .check(z.refine(({ draws, outcomes }) => outcomes.every((each) => each.draws <= draws)));
