import { joinTexts } from '../language/languages.ts';
import { inEachLanguage } from '../language/page-words.ts';
import { PHASES } from '../catalogue/intervention.ts';
import type { Note } from './note.ts';
import { outcomesOf, valueOf, type Outcome } from './outcomes.ts';
import type { Plan } from './plan.ts';

/** Half an øre: what rounding may add to a share of a cost. */
const ROUNDING = 0.005;

/** Notes on funding that is probably not meant as written. */
export function fundingNotes(plan: Plan): readonly Note[] {
  return [...aboveCostNotes(plan), ...phaseShareNotes(plan), ...everyYearNotes(plan)];
}

/** Grants of one amount that count in each year. */
function everyYearNotes({ scenario: { funding }, years }: Plan): readonly Note[] {
  return funding.flatMap((grant, index): readonly Note[] => {
    if (grant.kind !== 'amount' || !grant.everyYear || grant.amounts[0] === 0) return [];
    const text = inEachLanguage(({ notes }) => notes.everyYear(grant.name, grant.amounts[0] as number, years));
    return [{ code: 'every_year', path: `funding[${String(index + 1)}].year`, text }];
  });
}

/** Funding of more than the cost, of a year or of all. */
function aboveCostNotes(plan: Plan): readonly Note[] {
  const { scenario, years } = plan;
  if (scenario.funding.length === 0) return [];
  const { inAll, byYear } = outcomesOf(plan);
  const shares = scenario.funding.filter(({ kind }) => kind === 'share').length;
  // Shares of 100 % together may be an øre more than the cost.
  const excessOf = (net: Outcome | null, count: number) => {
    const excess = -(valueOf(net) ?? 0);
    return excess > shares * count * ROUNDING ? excess : 0;
  };
  const above = byYear.map(({ net }) => excessOf(net, 1));
  const over = excessOf(inAll.net, years.length);
  if (over === 0 && above.every((excess) => excess === 0)) return [];
  const isEvery = above.every((excess) => excess > 0);
  const which = over > 0 && isEvery ? [] : years.filter((_, position) => (above[position] ?? 0) > 0);
  const sum = above.reduce((ore, excess) => ore + Math.round(excess * 100), 0) / 100;
  const texts = [
    ...(which.length === 0
      ? []
      : [inEachLanguage(({ notes }) => notes.fundingAboveYears(sum, which, scenario.settings.first_year !== null))]),
    ...(over > 0 ? [inEachLanguage(({ notes }) => notes.fundingAboveCost(over))] : []),
  ];
  return [{ code: 'funding_above_cost', path: 'funding', text: joinTexts(texts, ' ') }];
}

/** Shares that together are more than the phase they are of. */
function phaseShareNotes({ scenario: { funding } }: Plan): readonly Note[] {
  return PHASES.flatMap((phase): readonly Note[] => {
    const shares = funding.flatMap((grant) => (grant.kind === 'share' && grant.of === phase ? [grant.share] : []));
    const sum = Number(shares.reduce((all, share) => all + share, 0).toPrecision(12));
    if (sum <= 1) return [];
    return [
      {
        code: 'funding_above_cost',
        path: 'funding',
        text: inEachLanguage(({ notes }) => notes.phaseShares(phase, sum)),
      },
    ];
  });
}
