import type { Curve } from '../../analysis/curve.ts';
import { pageWordsOf } from '../../language/page-words.ts';
import { formatOutcome } from '../../report/values.ts';
import { curveAxis, drawCurve, figuresOfCurve, placeOnCurve, valuesOfCurve, type CurveName } from '../curve-chart.ts';
import type { Show } from '../show.ts';
import type { ScenarioView } from '../view.ts';
import { Chart, ChartTable, Section } from './section.tsx';

/** How the cost follows from one thing: staff turnover, or the number of participants. */
export function CurveSection({
  name,
  view,
  show,
}: {
  readonly name: CurveName;
  readonly view: ScenarioView;
  readonly show: Show;
}) {
  const { words } = show;
  const curve = view[name];
  const [remark, off] =
    name === 'turnover' ? [words.sameEverywhere, words.turnoverOff] : [words.fixedStaff, words.participantsOff];
  return (
    <Section id={name} title={words.sections[name]}>
      {curve === null ? (
        <p>{off}</p>
      ) : (
        <Chart svg={drawCurve(name, curve, view.result, show, { width: show.charts.curveWidth, isBare: true })}>
          <p class="fine">{remark}</p>
          <CurveTable name={name} curve={curve} show={show} />
        </Chart>
      )}
    </Section>
  );
}

function CurveTable({ name, curve, show }: { readonly name: CurveName; readonly curve: Curve; readonly show: Show }) {
  const outcomes = figuresOfCurve(name);
  const columns = outcomes.map((outcome) =>
    valuesOfCurve(curve, outcome).map((value) => formatOutcome(outcome, value, show)),
  );
  return (
    <ChartTable
      title={show.words.sections.tables}
      heads={[
        curveAxis(name, show),
        ...outcomes.map((outcome) => pageWordsOf(show.language).analysis.outcomes[outcome]),
      ]}
      rows={curve.points.map((point, index) => {
        const mark = point === curve.base ? ` (${show.words.baseCase})` : '';
        return [placeOnCurve(name, point.at, show) + mark, ...columns.map((column) => column[index] ?? '')];
      })}
    />
  );
}
