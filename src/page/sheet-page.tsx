import { renderToString } from 'preact-render-to-string';
import type { Format } from '../chart/paper.ts';
import { withoutDirection } from '../language/direction.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import type { Sheet } from '../report/sheet.ts';
import { writeHtml } from './html.ts';
import { Chart, Section } from './sections/section.tsx';
import { SheetTable } from './sheet-table.tsx';
import { sentence } from './sentence.ts';

/** Pixels of a chart in the page of an analysis: on a desk, and in a hand. Nothing in it runs that could draw it anew. */
const WIDTHS = { wide: 860, narrow: 340 } as const;

/** A part of the page: a chart, a sheet, or both. */
export interface SheetSection {
  readonly id: string;
  readonly title: string;
  /** Draws the chart: markup, which escapes its texts itself. */
  readonly chart?: ((format: Format) => string) | null;
  readonly sheet?: Sheet;
  /** Whether the table is shown when it is asked for: the chart says the same. */
  readonly isFolded?: boolean;
}

/** An analysis as a page. */
export interface SheetPage {
  readonly language: Language;
  readonly title: string;
  /** What it is of, and what the amounts are. */
  readonly terms: readonly string[];
  /** Sentences that say what comes of it. */
  readonly summary: readonly string[];
  readonly sections: readonly SheetSection[];
}

/** Writes the page of an analysis: all of it is there to be read, and nothing in it runs. */
export function writeSheetPage(page: SheetPage): string {
  const { language, title } = page;
  return writeHtml({ language, title, body: renderToString(<SheetReport page={page} />), play: null });
}

function SheetReport({ page: { language, title, terms, summary, sections } }: { readonly page: SheetPage }) {
  return (
    <div class="page analysis">
      <header>
        <h1>{withoutDirection(title)}</h1>
        {terms.length === 0 ? null : <p class="description">{withoutDirection(terms.join(' · '))}</p>}
      </header>
      <main>
        <Section id="summary" title={wordsOf(language).reportPage.summary}>
          <p class="lead">{withoutDirection(summary.map(sentence).join(' '))}</p>
        </Section>
        {sections.map((section) => (
          <SheetPart section={section} language={language} />
        ))}
      </main>
      {sections.map(({ sheet }) => (sheet === undefined || sheet.fingerprint === '' ? null : <footer>{withoutDirection(sheet.fingerprint)}</footer>))}
    </div>
  );
}

function SheetPart({ section: { id, title, chart = null, sheet, isFolded = false }, language }: { readonly section: SheetSection; readonly language: Language }) {
  const words = wordsOf(language).analysisPage;
  const hasTable = sheet !== undefined && sheet.columns.length > 0;
  const table = hasTable ? <SheetTable sheet={sheet} label={words.tableOf(title)} /> : null;
  return (
    <Section id={id} title={withoutDirection(title)}>
      <Items items={sheet?.legend ?? []} />
      {chart === null
        ? null
        : (['wide', 'narrow'] as const).map((name) => (
            <div class={name}>
              <Chart svg={chart({ width: WIDTHS[name], isBare: true })} />
            </div>
          ))}
      {isFolded && hasTable ? (
        <details class="data">
          <summary>{words.asTable}</summary>
          {table}
        </details>
      ) : (
        table
      )}
      {sheet?.remarks.map((remark) => <p class="fine">{withoutDirection(remark)}</p>)}
      {sheet?.lists
        .filter(({ items }) => items.length > 0)
        .map((list) => (
          <>
            <h3>{withoutDirection(list.title)}</h3>
            <Items items={list.items} />
          </>
        ))}
    </Section>
  );
}

function Items({ items }: { readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((item) => (
        <li>{withoutDirection(item)}</li>
      ))}
    </ul>
  );
}
