import type { Tornado } from '../../analysis/tornado/tornado.ts';
import { withoutDirection } from '../../language/direction.ts';
import { pageWordsOf } from '../../language/page-words.ts';
import { drawTornado } from '../../report/tornado-chart.ts';
import { originText } from '../../report/tornado-values.ts';
import { formatOutcome, inputText } from '../../report/values.ts';
import type { Show } from '../show.ts';
import type { ScenarioView } from '../view.ts';
import { Chart, ChartTable, Section } from './section.tsx';

/** How far each number moves the cost on its own. */
export function TornadoSection({ view, show }: { readonly view: ScenarioView; readonly show: Show }) {
  const { tornado } = view;
  const { words, language } = show;
  const isNothing = tornado === null || tornado.rows.length === 0;
  return (
    <Section id="tornado" title={words.sections.tornado}>
      {isNothing ? (
        <p>{words.tornadoOff}</p>
      ) : (
        <Chart
          svg={drawTornado({ ...tornado, rows: tornado.rows.slice(0, show.charts.bars) }, show, {
            width: show.charts.width,
            isBare: true,
          })}
        >
          <p class="fine">{[pageWordsOf(language).tornado.swingIs, words.illustrative].join(' ')}</p>
          <TornadoTable tornado={tornado} show={show} />
        </Chart>
      )}
    </Section>
  );
}

function TornadoTable({ tornado, show }: { readonly tornado: Tornado; readonly show: Show }) {
  const { language } = show;
  const words = pageWordsOf(language).tornado;
  const outcome = (value: number | null) => formatOutcome(tornado.outcome, value, show);
  return (
    <ChartTable
      title={show.words.sections.tables}
      heads={[words.input, words.low, words.high, words.atLow, words.atHigh, words.swing, words.ranges]}
      rows={tornado.rows.map((row) => [
        withoutDirection(row.label[language]),
        inputText(row.low.value, row.unit, language),
        inputText(row.high.value, row.unit, language),
        outcome(row.low.outcome),
        outcome(row.high.outcome),
        outcome(row.swing),
        originText(row, language),
      ])}
    />
  );
}
