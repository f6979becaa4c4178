import type { Document } from '../table/document.ts';
import { mapped, type Stream } from '../table/table.ts';

/** Documents, once all have come. */
export async function allOf(documents: Document | AsyncIterable<Document>): Promise<readonly Document[]> {
  if (!(Symbol.asyncIterator in documents)) return [documents];
  const all: Document[] = [];
  for await (const document of documents) all.push(document);
  return all;
}

/** Writes a document, or several below each other as they come. */
export function documentPieces(
  documents: Document | AsyncIterable<Document>,
  write: (document: Document) => string,
): string | Stream<string> {
  if (!(Symbol.asyncIterator in documents)) return write(documents);
  let between = '';
  return mapped(documents, (document) => {
    const piece = between + write(document);
    between = '\n';
    return piece;
  });
}
