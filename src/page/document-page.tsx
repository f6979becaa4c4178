import { pageWordsOf } from '../language/page-words.ts';
import { wordsOf } from '../language/words.ts';
import { renderToString } from 'preact-render-to-string';
import { withoutDirection } from '../language/direction.ts';
import { allOf } from '../report/format/documents.ts';
import type { Writer } from '../report/format.ts';
import type { Presentation } from '../report/presentation.ts';
import { noteText, type Document, type DocumentNote, type Section as Part } from '../report/table/document.ts';
import { writeHtml } from './html.ts';
import { Chart, Section } from './sections/section.tsx';
import { SectionTable } from './section-table.tsx';
import { unbroken } from './sentence.ts';

/** Widths of a chart in the page of an analysis, for desktop and phone: no script could redraw it. */
const WIDTHS = { wide: 860, narrow: 340 } as const;

/** The page of an analysis, without a script. */
export const write: Writer<'document'> = async ({ document, page }) => {
  const makeDocument = await (page ?? document)();
  return (subject, options) => {
    const made = makeDocument(subject, options);
    return Symbol.asyncIterator in made ? whole(made, options) : pageOf([made], options);
  };
};

async function* whole(documents: AsyncIterable<Document>, presentation: Presentation): AsyncGenerator<string> {
  yield pageOf(await allOf(documents), presentation);
}

function pageOf(documents: readonly Document[], presentation: Presentation): string {
  const { language } = presentation;
  const title = documents[0]?.title ?? '';
  return writeHtml({
    language,
    title,
    body: renderToString(<DocumentPage documents={documents} title={title} presentation={presentation} />),
    play: null,
  });
}

function DocumentPage({
  documents,
  title,
  presentation,
}: {
  readonly documents: readonly Document[];
  readonly title: string;
  readonly presentation: Presentation;
}) {
  // Of several, each says by itself what it is of.
  const isOne = documents.length === 1;
  return (
    <div class="page analysis">
      <header>
        <h1>{withoutDirection(title)}</h1>
        {isOne ? <Terms terms={documents[0]?.terms ?? []} /> : null}
      </header>
      <main>
        {documents.map((document, index) => (
          <DocumentBody document={document} index={isOne ? null : index} presentation={presentation} />
        ))}
      </main>
      {documents.map(({ fingerprint }) =>
        fingerprint === '' ? null : <footer>{withoutDirection(fingerprint)}</footer>,
      )}
    </div>
  );
}

function Terms({ terms }: { readonly terms: readonly string[] }) {
  return terms.length === 0 ? null : <p class="description">{withoutDirection(terms.join(' · '))}</p>;
}

interface BodyProps {
  readonly document: Document;
  /** Its place among several; null for the only one. */
  readonly index: number | null;
  readonly presentation: Presentation;
}

function DocumentBody({ document: { terms, summary = [], sections }, index, presentation }: BodyProps) {
  const [name = '', ...others] = terms;
  // Charts come first.
  const ordered = [...sections.filter(({ chart }) => chart != null), ...sections.filter(({ chart }) => chart == null)];
  return (
    <>
      {summary.length === 0 ? null : (
        <Section id="summary" title={pageWordsOf(presentation.language).summary.title}>
          <p class="lead">{withoutDirection(summary.map(unbroken).join(' '))}</p>
        </Section>
      )}
      {ordered.map((part) => {
        const { id, pageTitle, title: own } = part;
        if (index === null)
          return (
            <SectionPart
              part={part}
              id={id}
              title={pageTitle ?? own ?? wordsOf(presentation.language).analysisPage.inFigures}
              terms={part.terms ?? []}
              presentation={presentation}
            />
          );
        return (
          <SectionPart
            part={part}
            id={`${id}-${String(index + 1)}`}
            title={own ?? name}
            terms={own === undefined ? others : []}
            presentation={presentation}
          />
        );
      })}
    </>
  );
}

interface PartProps {
  readonly part: Part;
  readonly id: string;
  readonly title: string;
  readonly terms: readonly string[];
  readonly presentation: Presentation;
}

function SectionPart({ part, id, title, terms, presentation }: PartProps) {
  const { legend = [], columns, chart = null, isFolded = false, remarks = [], lists = [] } = part;
  const words = wordsOf(presentation.language).analysisPage;
  const table =
    columns.length === 0 ? null : <SectionTable part={part} label={words.tableOf(title)} presentation={presentation} />;
  return (
    <Section id={id} title={withoutDirection(title)}>
      <Terms terms={terms} />
      <Items items={legend} />
      {chart === null
        ? null
        : (['wide', 'narrow'] as const).map((name) => (
            <div class={name}>
              <Chart svg={chart({ width: WIDTHS[name], isBare: true })} />
            </div>
          ))}
      {isFolded && table !== null ? (
        <details class="data">
          <summary>{words.asTable}</summary>
          {table}
        </details>
      ) : (
        table
      )}
      {remarks.map((remark) => (typeof remark === 'string' ? <p class="fine">{withoutDirection(remark)}</p> : null))}
      {lists
        .filter(({ items }) => items.length > 0)
        .map((list) => (
          <>
            {list.title === '' ? null : <h3>{withoutDirection(list.title)}</h3>}
            <Items items={list.items} />
          </>
        ))}
    </Section>
  );
}

function Items({ items }: { readonly items: readonly (string | DocumentNote)[] }) {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((item) => (
        <li>{withoutDirection(noteText(item))}</li>
      ))}
    </ul>
  );
}
