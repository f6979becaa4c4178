import { PHASES } from '../../catalogue/intervention.ts';
import { withoutDirection } from '../../language/direction.ts';
import { formatPlain, formatShare } from '../../language/numbers.ts';
import { yearsOverBudget, type Result } from '../../model/result.ts';
import { kroner, type Show } from '../show.ts';
import { sentence } from '../sentence.ts';

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
  const of = (value: number | null) => (value === null ? words.play.none : kroner(value, show));
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
  const left = kroner(Math.abs(headroom), show);
  const years = yearsOverBudget(result);
  const over = years === null ? words.over(left) : words.overInYears(years, result.years.length);
  return {
    label: words.ofBudget,
    value: kroner(budget, show),
    remark: isBad ? over : words.within(left),
    isBad,
  };
}

/** Three sentences that say what a scenario costs, for whom, and what of it or whether there is money for it. */
export function sentencesOf(result: Result, show: Show): readonly string[] {
  const { words, all, language } = show;
  const { totals, years, participants, cost_per_participant: cost, operating_cost_per_participant: operating } = result;
  const nameOf = (year: number | undefined) =>
    result.is_calendar ? String(year) : all.report.year(year ?? 1).toLowerCase();
  const span = years.length === 1 ? null : { count: years.length, first: nameOf(years[0]), last: nameOf(years.at(-1)) };
  const inAll = words.sentences.cost(
    named(withoutDirection(result.name), show),
    span,
    kroner(totals.total, show),
    all.report.prices(result.price_year),
    kroner(totals.total / years.length, show),
  );
  const each =
    cost === null || operating === null
      ? words.sentences.nobody
      : words.sentences.perParticipant(
          formatPlain(participants, language),
          kroner(cost, show),
          kroner(operating, show),
        );
  return [inAll, each, lastSentence(result, show)].map(sentence);
}

/** In quotation marks, so that it is seen where a name ends that is a sentence itself. */
function named(name: string, { words }: Show): string {
  return words.quotation(name);
}

function lastSentence(result: Result, show: Show): string {
  const { words, all, language } = show;
  const { budget, headroom, totals } = result;
  const of = (value: number) => kroner(value, show);
  if (budget !== null && headroom !== null) {
    if (!result.is_over_budget) return words.sentences.withinBudget(of(totals.net), of(budget), of(headroom));
    if (yearsOverBudget(result) === null) return words.sentences.overBudget(of(totals.net), of(budget), of(-headroom));
    const years = result.by_year
      .filter((year) => (year.headroom ?? 0) < 0)
      .map(({ year }) => (result.is_calendar ? String(year) : all.report.year(year).toLowerCase()));
    return words.sentences.overInYears(all.locale.list(years));
  }
  if (totals.total === 0) return words.sentences.nothing;
  const parts = PHASES.filter((phase) => totals[phase] !== 0).map((phase) => {
    const share = Math.round((totals[phase] / totals.total) * 1000) / 1000;
    return words.sentences.part(formatShare(share, language), all.phases[phase].toLowerCase());
  });
  return words.sentences.shares(all.locale.list(parts));
}
