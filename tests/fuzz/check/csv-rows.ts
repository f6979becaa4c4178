/** The cells of CSV by RFC 4180, or null if it is none: rows of unlike length, quotation marks without an end. */
export function csvRows(text: string, delimiter: ',' | ';'): readonly (readonly string[])[] | null {
  const cell =
    delimiter === ','
      ? /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/uy
      : /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n|$)/uy;
  const rows: string[][] = [];
  let row: string[] = [];
  cell.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) return null;
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === delimiter) continue;
    rows.push(row);
    row = [];
  }
  return row.length === 0 && rows.every((each) => each.length === rows[0]?.length) ? rows : null;
}
