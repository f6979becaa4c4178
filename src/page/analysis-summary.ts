import { wordsOf } from '../language/words.ts';
import { formatPlain } from '../language/numbers.ts';
import type { OutcomeName } from '../model/outcome-table.ts';
import type { Presentation } from '../report/presentation.ts';
import { isPersons } from '../report/values.ts';
import { kronerText } from '../report/sentence.ts';

/** One of several figures, and where it is that. */
export interface Placed {
  /** Null where it would be divided by 0. */
  readonly value: number | null;
  readonly where: () => string;
}

/** A figure in running text: with its unit, whatever that of the tables, and on one line with it. */
export function figureText(outcome: OutcomeName, value: number, presentation: Presentation): string {
  return isPersons(outcome)
    ? formatPlain(value, presentation.language)
    : kronerText(value, presentation).replace(' ', '\u00a0');
}

/** In quotation marks, to show where a name ends. */
export function quoted(name: string, { language }: Presentation): string {
  return wordsOf(language).reportPage.quotation(name);
}

/** Says what the least and the greatest of some figures are. */
export function extremesOf(outcome: OutcomeName, figures: Iterable<Placed>, presentation: Presentation): string {
  const words = wordsOf(presentation.language).analysisPage;
  const name = wordsOf(presentation.language).analysis.outcomes[outcome];
  let count = 0;
  let low: FoundFigure | null = null;
  let high: FoundFigure | null = null;
  for (const { value, where } of figures) {
    if (value === null) continue;
    count += 1;
    if (low === null || value < low.value) low = { value, where };
    if (high === null || value > high.value) high = { value, where };
  }
  if (low === null || high === null) return words.noFigure(name);
  const text = ({ value, where }: FoundFigure) => ({ value: figureText(outcome, value, presentation), where: where() });
  return low.value === high.value
    ? words.allAlike(name, text(low).value)
    : words.extremes(name, count, text(low), text(high));
}

interface FoundFigure extends Placed {
  readonly value: number;
}
