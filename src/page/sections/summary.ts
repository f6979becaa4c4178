import { formatPlain } from '../../language/numbers.ts';
import { yearsOverBudget, type Result } from '../../model/result.ts';
import { kronerText } from '../../report/sentence.ts';
import type { Show } from '../show.ts';

/** The figures that stand first, and what there is to say of each. */
export interface Headline {
  readonly label: string;
  readonly value: string;
  readonly remark: string | null;
  readonly isBad: boolean;
}

export function headlines(result: Result, show: Show): readonly Headline[] {
  const { words, all } = show;
  const { totals, years } = result;
  const of = (value: number | null) => (value === null ? words.play.none : kronerText(value, show));
  const hasFunding = result.funding.length > 0;
  return [
    {
      label: words.inAll,
      value: of(totals.total),
      remark: hasFunding ? `${all.report.net}: ${of(totals.net)}` : null,
      isBad: false,
    },
    { label: words.perYear, value: of(totals.total / years.length), remark: null, isBad: false },
    {
      label: words.perParticipant,
      value: of(result.cost_per_participant),
      remark: `${all.report.participants}: ${formatPlain(result.participants, show.language)}`,
      isBad: false,
    },
    budgetHeadline(result, show),
  ];
}

function budgetHeadline(result: Result, show: Show): Headline {
  const { words } = show;
  const { budget, headroom, is_over_budget: isBad } = result;
  if (budget === null || headroom === null)
    return { label: words.ofBudget, value: words.play.none, remark: words.noBudget, isBad: false };
  const left = kronerText(Math.abs(headroom), show);
  const years = yearsOverBudget(result);
  const over = years === null ? words.over(left) : words.overInYears(years, result.years.length);
  return {
    label: words.ofBudget,
    value: kronerText(budget, show),
    remark: isBad ? over : words.within(left),
    isBad,
  };
}
