import { DARK } from '../chart/palette.ts';

/** The colours of a page in dark mode. */
const DARK_PAGE = `--paper:#14191f;--ink:#e4e9ee;--muted:#a3afbb;--line:#2c343d;--soft:#1b222a;--accent:#6da7ea;--on-accent:#0d1116;--bad:#ff8fa0;--edge:#8490a0`;

/** Recolours page and charts if the reader's system is in dark mode; print stays light. */
export function darkStyles(): string {
  const marks = Object.entries(DARK).flatMap(([light, dark]) => [
    `.chart [fill="${light}"]{fill:${dark}}`,
    `.chart [stroke="${light}"]{stroke:${dark}}`,
  ]);
  return `@media screen and (prefers-color-scheme:dark){:root{${DARK_PAGE}}${marks.join('')}}`;
}
