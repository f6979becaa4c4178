/** `danish-excel`: semicolon, decimal comma, byte order mark; what a Danish Excel opens by a double click. */
export const CSV_DIALECTS = ['rfc4180', 'danish-excel'] as const;

export type CsvDialect = (typeof CSV_DIALECTS)[number];
