import { publication } from '../language/citations.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import { MODEL_FORMULAS } from '../model/formulas.ts';
import type { Result } from '../model/result.ts';
import { Page } from './page.ts';

/** Characters of a line in the widest column, and the height of a line in points. */
const LINE = 105;
const LINE_HEIGHT = 15;

/** What the figures rest on: notes, sources, the program that made them, and its formulas. */
export class NotesSheet {
  readonly page: Page;
  readonly heights = new Map<number, number>();
  readonly widths = [22, 46, 110] as const;

  constructor({ notes, sources, provenance }: Result, language: Language) {
    const { notes: words, sheets } = wordsOf(language).workbook;
    this.page = new Page(sheets.notes);
    const { page } = this;
    page.put({ row: 0, column: 0 }, words.title, 'title');
    page.put({ row: 1, column: 0 }, words.asWritten, 'small');
    page.putRow(3, [words.kind, words.path, words.text], 'head');
    for (const { code, path, text } of notes) {
      this.wrapped(text[language]);
      page.putRow(
        page.end,
        [wordsOf(language).noteTitles[code], path, text[language]],
        ['wrapped', 'wrappedSmall', 'wrapped'],
      );
    }
    page.put({ row: page.end + 1, column: 0 }, words.sources, 'section');
    for (const source of sources) {
      page.putRow(
        page.end,
        [source.id, publication(source, language), source.title],
        ['wrapped', 'wrapped', 'wrapped'],
      );
    }
    page.put({ row: page.end + 1, column: 0 }, words.provenance, 'section');
    page.putRow(page.end, ['interv-cost', provenance.version]);
    page.putRow(page.end, ['scenario_sha256', provenance.scenario_sha256], ['text', 'path']);
    page.putRow(page.end, ['catalogue_sha256', provenance.catalogue_sha256], ['text', 'path']);
    page.put({ row: page.end + 1, column: 0 }, words.formulas, 'section');
    page.put({ row: page.end, column: 0 }, words.formulasRemark, 'small');
    for (const [name, formula] of Object.entries(MODEL_FORMULAS))
      page.putRow(page.end, [name, undefined, formula], ['text', 'text', 'wrappedSmall']);
  }

  /** Excel gives a row with wrapped text its height only when it is edited. */
  private wrapped(text: string): void {
    this.heights.set(this.page.end, Math.max(1, Math.ceil(text.length / LINE)) * LINE_HEIGHT);
  }
}
