import { parseFormula } from '../formula/parse.ts';
import { FUNCTIONS, type Formula, type FunctionName } from '../formula/tree.ts';

/**
 * The arithmetic of the model (docs/methodology.md), in the language of the catalogue's formulas. There is no
 * other copy: the ledger evaluates these, the explanation prints them.
 *
 * - `line_quantity` is the line's own formula, `trained` the staff whose leavers are replaced.
 * - `unit_cost` is in kroner; `overhead_included` is the overhead in its wage part, as a share of
 *   the wages; `wage_share` is its share of wages.
 * - An index is the price level of the result over that of the figure.
 * - `overhead_amount` is the overhead contained in the amount.
 * - `cost` is a year's cost or that of all years, `heads` whom it is divided by.
 * - `discounted` and `annuity` are of one year; those of all years, added up, give the present value
 *   and the equivalent annual cost.
 */
export const MODEL_FORMULAS = {
  quantity: 'municipalities * line_quantity',
  staff: 'municipalities * trained',
  leavers: 'staff * staff_turnover',
  replacement_quantity: 'leavers * replaced_share',
  index: 'level_of_result / level_of_figure',
  unit_cost_used:
    'unit_cost * (wage_share * (1 + overhead) / (1 + overhead_included) * wage_index' +
    ' + (1 - wage_share) * other_index) * compound(price_growth, year - 1)',
  amount: 'round(quantity * unit_cost_used, 2)',
  overhead_amount:
    'round(quantity * unit_cost * wage_share * overhead / (1 + overhead_included) * wage_index' +
    ' * compound(price_growth, year - 1), 2)',
  granted: 'round(grant, 2)',
  granted_share: 'round(share * cost, 2)',
  net: 'round(total - funding, 2)',
  headroom: 'round(budget - net, 2)',
  completers: 'participants * completion_rate',
  families: 'participants / parents_per_family',
  per_head: 'round(cost / heads, 2)',
  discounted: 'cost / compound(discount_rate, year - 1)',
  annuity: '1 / compound(discount_rate, year - 1)',
  equivalent_annual_cost: 'round(present_value / annuity, 2)',
} as const;

export type ModelFormula = keyof typeof MODEL_FORMULAS;

/** The formulas of the model as trees. */
export const MODEL: Readonly<Record<ModelFormula, Formula>> = Object.fromEntries(
  Object.entries(MODEL_FORMULAS).map(([name, text]) => [
    name,
    parseFormula(text, {
      resolve: (reference, span) => ({ kind: 'reference', name: reference, span }),
      wanted: 'number',
      functions: Object.keys(FUNCTIONS) as FunctionName[],
    }),
  ]),
) as Record<ModelFormula, Formula>;
