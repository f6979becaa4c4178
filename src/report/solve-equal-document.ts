import { wordsOf } from '../language/words.ts';
import type { BreakEven, Crossing, Lower, Pair } from '../analysis/solve/solve-equal.ts';
import { formatPlain } from '../language/numbers.ts';
import { crossingText, decimalsOf } from './solve-values.ts';
import { fingerprintOf, termsOf } from './statement.ts';
import { type Presentation } from './presentation.ts';
import type { Document, ShownColumn } from './table/document.ts';
import { inputText, unitOf, unitOfPath } from './values.ts';

/** A break-even as a person reads it: where, which is lower on which side, and the figures that prove it. */
export function breakEvenDocument(found: BreakEven, presentation: Presentation): Document {
  const { language } = presentation;
  const words = wordsOf(language).solve;
  const { first, second, sought, outcome, crossings, otherPath } = found;
  const pairs = pairsOf(found);
  const decimals = decimalsOf(
    pairs.flatMap((pair) => [pair.first, pair.second]),
    presentation,
  );
  const column = (label: string, of: (pair: Pair) => number | null): ShownColumn => ({
    label,
    unit: unitOf(outcome),
    sign: 'minus',
    decimals,
    values: pairs.map(of),
  });
  const value = (each: number) => inputText(each, sought.unit, language);
  const name = wordsOf(language).analysis.outcomes[outcome];
  return {
    title: words.breakEvenTitle(`${name}, ${sought.label[language]}`),
    terms: [words.first(first.name), words.second(second.name), ...termsOf(first, { ...presentation, unit: 1 })],
    sections: [
      {
        id: 'answer',
        columns: [
          {
            label: sought.label[language],
            unit: unitOfPath(sought.unit),
            isKey: true,
            most: 40,
            values: pairs.map((pair) => pair.value),
          },
          column(`A: ${name}`, (pair) => pair.first),
          column(`B: ${name}`, (pair) => pair.second),
          column(words.difference, (pair) => pair.difference),
        ],
        remarks: [
          ...answerOf(found, presentation),
          ...(crossings.some(({ isAtStep }) => !isAtStep) ? [words.straight] : []),
          ...(found.isComplete ? [] : [words.firstOnly(formatPlain(crossings.length, language))]),
          ...(first.price_year === second.price_year
            ? []
            : [words.otherPrices(String(first.price_year), String(second.price_year))]),
          otherPath === null ? words.otherAsIs(sought.path) : words.foundIn(sought.path, otherPath),
          words.lookedAt(value(found.domain.low.value), value(found.domain.high.value), value(sought.step)),
        ],
      },
    ],
    fingerprint: `A: ${fingerprintOf(first, language)}; B: ${fingerprintOf(second, language)}`,
  };
}

function answerOf({ kind, crossings, lower, sought }: BreakEven, { language }: Presentation): readonly string[] {
  const words = wordsOf(language).solve;
  switch (kind) {
    case 'everywhere':
      return [words.same];
    case 'none':
      return [words.none, ...(lower === null ? [] : [words.lowerThroughout(LETTER[lower])])];
    default: {
      const sentences = crossings.map((crossing) => crossingSentence(crossing, { sought, language }));
      return kind === 'several'
        ? [words.severalCrossings(formatPlain(crossings.length, language)), ...sentences]
        : sentences;
    }
  }
}

const LETTER: Readonly<Record<Lower, string>> = { first: 'A', second: 'B' };

function crossingSentence(
  { from, to, isAtStep, above, lowerBefore, lowerAfter }: Crossing,
  { sought, language }: Pick<BreakEven, 'sought'> & Pick<Presentation, 'language'>,
): string {
  const words = wordsOf(language).solve;
  const value = (each: number) => inputText(each, sought.unit, language);
  const where = () => {
    if (!isAtStep) return words.crossing(crossingText(from, sought, language));
    return from === to ? words.atStep(value(from)) : words.over(value(from), value(to));
  };
  const sides = () => {
    if (lowerBefore !== null && lowerBefore === lowerAfter) return [words.touches(LETTER[lowerBefore])];
    if (lowerBefore !== null && lowerAfter !== null) return [words.lower(LETTER[lowerBefore], LETTER[lowerAfter])];
    if (lowerBefore !== null) return [words.onlyBefore(LETTER[lowerBefore])];
    return lowerAfter === null ? [] : [words.onlyAfter(LETTER[lowerAfter])];
  };
  return [where(), ...sides(), ...(above === null ? [] : [words.next(value(above.value))])].join(' ');
}

/** The values on either side of each crossing; without any, the ends of all that was looked at. */
export function pairsOf({ crossings, domain }: BreakEven): readonly Pair[] {
  if (crossings.length === 0) return [domain.low, domain.high];
  const pairs = crossings.flatMap(({ below, above }) => [below, ...(above === null ? [] : [above])]);
  return pairs.filter(({ value }, index) => pairs.findIndex((each) => each.value === value) === index);
}
