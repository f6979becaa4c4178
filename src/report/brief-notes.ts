import type { Language } from '../language/languages.ts';
import { pageWordsOf } from '../language/page-words.ts';
import { formatShare } from '../language/numbers.ts';
import type { Note, NoteCode } from '../model/note.ts';
import type { Result } from '../model/result.ts';
import { kronerText, sentence } from './sentence.ts';
import type { Presentation } from './presentation.ts';
import type { DocumentNote } from './table/document.ts';

/** The notes that change how figures are read, and in short what the figures rest on. */
export function briefNotes(result: Result, presentation: Presentation): readonly (DocumentNote | string)[] {
  const { language } = presentation;
  const inFull = result.notes.filter(({ brief }) => brief === undefined);
  return [...allNotes(inFull, language), ...basis(result, presentation).map(sentence)];
}

/** Notes in full; what is said of several paths in the same words is said once. */
export function allNotes(notes: readonly Note[], language: Language): readonly DocumentNote[] {
  const said = new Map<string, { kind: string; text: string; paths: string[] }>();
  for (const { code, path, text } of notes) {
    const kind = pageWordsOf(language).noteTitles[code];
    const key = `${kind}: ${text[language]}`;
    const note = said.get(key) ?? { kind, text: text[language], paths: [] };
    note.paths.push(path);
    said.set(key, note);
  }
  return [...said.values()];
}

/** What figures rest on, a sentence for each kind. */
function basis({ notes }: Result, presentation: Presentation): readonly string[] {
  const { language } = presentation;
  const { summary } = pageWordsOf(language);
  const briefs = notes.flatMap(({ code, brief }) => (brief === undefined ? [] : [{ code, brief }]));
  const unitCosts = briefs.flatMap(({ code, brief }): readonly Item[] => {
    if (brief.kind !== 'unit_cost') return [];
    const amounts = brief.amounts.map((amount) => kronerText(amount, presentation)).join(', ');
    return [{ of: code, name: brief.name[language], line: brief.line[language], amounts }];
  });
  const wages = briefs.flatMap(({ brief }): readonly Item[] => {
    if (brief.kind !== 'wage_share') return [];
    return [{ of: formatShare(brief.share, language), name: brief.name[language], line: brief.line[language] }];
  });
  const costs = (code: NoteCode, say: (lines: string) => string) => {
    const lines = linesOf(unitCosts, code, language);
    return lines === '' ? [] : [say(lines)];
  };
  const shares = [...new Set(wages.map((each) => each.of))];
  return [
    ...costs('own_figure', summary.ownFigures),
    ...costs('derived', summary.derived),
    ...costs('assumption', summary.notPublished),
    ...(shares.length === 0
      ? []
      : [summary.wageShares(shares.map((share) => ({ share, lines: linesOf(wages, share, language) })))]),
    ...new Set(briefs.flatMap(({ brief }) => (brief.kind === 'text' ? [brief.text[language]] : []))),
  ];
}

/** A line of an intervention, and what it is listed under. */
interface Item {
  readonly of: string;
  readonly name: string;
  readonly line: string;
  readonly amounts?: string;
}

/** Lines that are listed under something; with their intervention where another has such a line and it is listed otherwise. */
function linesOf(items: readonly Item[], of: string, language: Language): string {
  const { summary } = pageWordsOf(language);
  const isUnclear = (item: Item) =>
    items.some(({ line, ...other }) => line === item.line && (other.of !== item.of || other.amounts !== item.amounts));
  const texts = items
    .filter((item) => item.of === of)
    .map((item) => {
      const line = isUnclear(item) ? summary.lineOf(item.line, item.name) : item.line;
      return item.amounts === undefined ? line : summary.unitCost(line, item.amounts);
    });
  return [...new Set(texts)].join(', ');
}
