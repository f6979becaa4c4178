import { LANGUAGE_OF_SOURCES } from '../../language/citations.ts';
import { withoutDirection } from '../../language/direction.ts';
import { formatPlain } from '../../language/numbers.ts';
import type { Plan, PlanLine } from '../../model/plan.ts';
import type { Result } from '../../model/result.ts';
import { allNotes } from '../../report/brief-notes.ts';
import type { Statement } from '../../report/statement.ts';
import { kronerText } from '../../report/sentence.ts';
import type { Show } from '../show.ts';
import { Section } from './section.tsx';

interface SourcesProps {
  readonly plan: Plan;
  readonly result: Result;
  readonly statement: Statement;
  readonly show: Show;
}

/** Where each unit cost comes from, in the words of its source, and what else the figures rest on. */
export function Sources({ plan, result, statement, show }: SourcesProps) {
  const { words, all, language } = show;
  const { notes, sources } = statement;
  const shown = new Set(result.lines.map(({ intervention, line, phase }) => `${intervention} ${line} ${phase}`));
  const lines = plan.lines.filter(
    ({ entry, line, phase }) => phase !== 'replacement' && shown.has(`${entry.label} ${line.id} ${phase}`),
  );
  const heads = words.sourceColumns;
  return (
    <>
      <Section id="notes" title={all.report.notesTitle}>
        <Notes notes={notes} show={show} />
        <details>
          <summary>{words.allNotes}</summary>
          <Notes notes={allNotes(result.notes, language)} show={show} />
        </details>
      </Section>
      <Section id="sources" title={words.sections.sources}>
        <div class="scroll" tabIndex={0} role="group" aria-label={words.sections.sources}>
          <table class="sources">
            <thead>
              <tr>
                <th scope="col">{heads.line}</th>
                <th scope="col" class="number">
                  {heads.unitCost}
                </th>
                <th scope="col">{heads.from}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <SourceRow planLine={line} several={result.interventions.length > 1} show={show} />
              ))}
            </tbody>
          </table>
        </div>
        <ul class="fine">
          {sources.map((source) => (
            <li>{withoutDirection(source)}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Notes({ notes, show: { words } }: { readonly notes: Statement['notes']; readonly show: Show }) {
  return (
    <ul class="notes">
      {notes.map((note) =>
        typeof note === 'string' ? (
          <li>{withoutDirection(note)}</li>
        ) : (
          <li>
            <strong>{note.kind}:</strong> {withoutDirection(note.text)}{' '}
            <span class="fine">
              {words.toChange} {note.paths.map((path, index) => [index === 0 ? '' : ', ', <code>{path}</code>])}
            </span>
          </li>
        ),
      )}
    </ul>
  );
}

function SourceRow({
  planLine,
  several,
  show,
}: {
  readonly planLine: PlanLine;
  readonly several: boolean;
  readonly show: Show;
}) {
  const { words, all, language } = show;
  const { entry, line, origin, source, priceYear } = planLine;
  const name = several ? `${entry.intervention.name[language]}: ${line.label[language]}` : line.label[language];
  const { publishedRange, derivation, quotes } = line;
  const isOwn = origin === 'own';
  return (
    <tr>
      <th scope="row">{withoutDirection(name)}</th>
      <td class="number">{formatPlain(planLine.unitCost.trace(1).value, language)}</td>
      <td>
        {[all.origins[origin], all.report.prices(priceYear), ...(source === null || isOwn ? [] : [source])].join(', ')}
        {isOwn ? null : (
          <>
            {quotes.map((quote) => (
              <>
                {' '}
                <q lang={LANGUAGE_OF_SOURCES}>{withoutDirection(quote)}</q>
              </>
            ))}
            {derivation === null ? null : ` ${withoutDirection(derivation[language])}`}
            {publishedRange === null
              ? null
              : ` (${words.publishedRange(kronerText(publishedRange.low, show), kronerText(publishedRange.high, show))})`}
          </>
        )}
      </td>
    </tr>
  );
}
