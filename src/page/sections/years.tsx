import { PHASES } from '../../catalogue/intervention.ts';
import { withoutDirection } from '../../language/direction.ts';
import type { Result } from '../../model/result.ts';
import type { Statement } from '../../report/statement.ts';
import { drawYears } from '../../report/years-chart.ts';
import { shownText } from '../../report/table/cell-text.ts';
import type { Show } from '../show.ts';
import { Chart, Section } from './section.tsx';

/** What a scenario costs year by year: the table of the statement, and a column for each year. */
export function Years({
  result,
  statement,
  show,
}: {
  readonly result: Result;
  readonly statement: Statement;
  readonly show: Show;
}) {
  const { words } = show;
  const { level, columns, rows, terms, rounding, keyFigures } = statement;
  const hasCosts = PHASES.some((phase) => result.totals[phase] !== 0);
  return (
    <Section id="years" title={words.sections.years}>
      <p class="terms">{terms.map(withoutDirection).join(' · ')}</p>
      <div class="scroll" tabIndex={0} role="group" aria-label={words.sections.years}>
        <table class="statement">
          <thead>
            <tr>
              <th scope="col">{level}</th>
              {columns.map((column) => (
                <th scope="col" class="number">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, label, indent, unit, values }) =>
              values.length === 0 ? (
                <tr class={kind}>
                  <th scope="rowgroup" colSpan={columns.length + 1} class={`indent-${String(indent)}`}>
                    {withoutDirection(label)}
                  </th>
                </tr>
              ) : (
                <tr class={kind}>
                  <th scope="row" class={`indent-${String(indent)}`}>
                    {withoutDirection(label)}
                  </th>
                  {values.map((value) => (
                    <td class="number">{shownText(value, unit, show)}</td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
      {rounding === null ? null : <p class="fine">{rounding}</p>}
      {hasCosts ? (
        <Chart
          caption={words.sections.yearsChart}
          svg={drawYears(result, show, { width: show.charts.width, isBare: true })}
        />
      ) : null}
      {keyFigures.length === 0 ? null : <KeyFigures keyFigures={keyFigures} show={show} />}
    </Section>
  );
}

function KeyFigures({ keyFigures, show }: { readonly keyFigures: Statement['keyFigures']; readonly show: Show }) {
  return (
    <>
      <h3>{show.all.report.keyFigures}</h3>
      <dl class="key-figures">
        {keyFigures.map(({ label, unit, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{shownText(value, unit, show)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
