import { withoutDirection } from '../../language/direction.ts';
import { formatNumber, formatPlain } from '../../language/numbers.ts';
import type { LineResult, Result } from '../../model/result.ts';
import { kronerText } from '../../report/sentence.ts';
import type { Show } from '../show.ts';
import { Section } from './section.tsx';

/** The reader's filter of the ledger; null on paper and without scripts. */
export interface LedgerFilter {
  readonly text: string;
  readonly onInput: (text: string) => void;
}

/** Every line in every year. */
export function LedgerSection({
  result,
  show,
  filter,
}: {
  readonly result: Result;
  readonly show: Show;
  readonly filter: LedgerFilter | null;
}) {
  const { words, language } = show;
  const heads = words.ledgerColumns;
  const rows = result.lines.map((line) => ({ line, cells: cellsOf(line, result, show) }));
  const wanted =
    filter === null
      ? []
      : filter.text
          .toLowerCase()
          .split(/\s+/u)
          .filter((word) => word !== '');
  const shown = rows.filter(({ cells }) => wanted.every((word) => cells.join(' ').toLowerCase().includes(word)));
  const sum = shown.reduce((ore, { line }) => ore + Math.round(line.amount * 100), 0) / 100;
  const several = result.interventions.length > 1;
  return (
    <Section id="ledger" title={words.sections.ledger}>
      {filter === null ? null : (
        <p class="filter">
          <label for="ledger-filter">{words.filter}</label>{' '}
          <input
            id="ledger-filter"
            type="search"
            value={filter.text}
            placeholder={words.filterHint}
            onInput={(event) => filter.onInput(event.currentTarget.value)}
          />{' '}
          <output for="ledger-filter">
            {words.shown(
              formatPlain(shown.length, language),
              formatPlain(rows.length, language),
              kronerText(sum, show),
            )}
          </output>
        </p>
      )}
      <div class="scroll tall" tabIndex={0} role="group" aria-label={words.sections.ledger}>
        <table class="ledger">
          <thead>
            <tr>
              <th scope="col">{heads.year}</th>
              {several ? <th scope="col">{heads.intervention}</th> : null}
              <th scope="col">{heads.phase}</th>
              <th scope="col">{heads.line}</th>
              <th scope="col" class="number">
                {heads.quantity}
              </th>
              <th scope="col" class="number">
                {heads.unitCost}
              </th>
              <th scope="col" class="number">
                {heads.amount}
              </th>
              <th scope="col" class="number">
                {heads.overhead}
              </th>
              <th scope="col">{heads.origin}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, cells: [year, intervention, phase, label, ...rest] }) => (
              <tr class={line.amount === 0 ? 'zero' : undefined}>
                <td>{year}</td>
                {several ? <td>{intervention}</td> : null}
                <td>{phase}</td>
                <th scope="row">{label}</th>
                {rest.map((cell, index) => (
                  <td class={index < 4 ? 'number' : undefined}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="fine paper">{words.zeroLeftOut}</p>
    </Section>
  );
}

/** A line as it is read: with øre, for it is what everything else is the sum of. */
function cellsOf(line: LineResult, result: Result, { all, language }: Show): readonly string[] {
  const intervention = result.interventions.find(({ id }) => id === line.intervention);
  const { year } = line;
  return [
    result.is_calendar ? String(year) : all.report.year(year),
    withoutDirection(intervention?.name[language] ?? ''),
    all.phases[line.phase],
    withoutDirection(line.label[language]),
    `${formatPlain(line.quantity, language)} ${withoutDirection(line.unit[language])}`,
    formatNumber(line.unit_cost_used, language, 2),
    formatNumber(line.amount, language, 2),
    formatNumber(line.overhead, language, 2),
    all.origins[line.origin],
  ];
}
