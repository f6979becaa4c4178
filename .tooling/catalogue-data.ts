import { basename } from 'node:path';
import { indexSchema, interventionSchema, sourcesSchema } from '../src/catalogue/file-schema.ts';
import { parseDocument } from '../src/document/document.ts';
import { readShape } from '../src/document/shape.ts';
import { readTextFile } from '../src/document/text.ts';
import { InputError, type Problem } from '../src/problem.ts';

/**
 * Reads and checks a file of the catalogue's data, so that the program need do neither when it
 * starts: what it gets is what the schema made of the file.
 */
export function catalogueData(file: string): unknown {
  const document = parseDocument(readTextFile(file), file);
  const problems: Problem[] = [...document.problems];
  const data = readShape(schemaOf(file, document.data), document.data, [], document, problems);
  if (problems.length > 0) {
    console.error(JSON.stringify(problems, null, 2));
    throw new InputError(problems);
  }
  return data;
}

function schemaOf(file: string, data: unknown) {
  if (basename(file) === 'sources.yaml') return sourcesSchema;
  return 'lines' in (data as object) ? interventionSchema : indexSchema;
}
