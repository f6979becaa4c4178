import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { indexSchema, interventionSchema, sourcesSchema } from '../src/catalogue/file-schema.ts';
import { parseDocument } from '../src/document/document.ts';
import { isMap, readShape } from '../src/document/shape.ts';
import { readTextFile } from '../src/document/text.ts';
import { LANGUAGES, type Language } from '../src/language/languages.ts';
import { InputError, type Problem } from '../src/problem.ts';

/**
 * Reads and checks a file of the catalogue's data, so that the program need do neither when it
 * starts: what it gets is what the schema made of the file.
 */
export function catalogueData(file: string): unknown {
  const document = parseDocument(readTextFile(file), file);
  const problems: Problem[] = [...document.problems];
  const raw = inAllLanguages(document.data, file);
  const data = readShape(schemaOf(file, raw), raw, [], document, problems);
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

/**
 * The texts of a file in every language: those that it does not say itself stand in the folder of the language, by what
 * the file says in the first one. Of a file of a user's own they would be shown in that one.
 *
 * @throws if there are none
 */
function inAllLanguages(data: unknown, file: string): unknown {
  if (Array.isArray(data)) return data.map((each) => inAllLanguages(each, file));
  if (!isMap(data)) return data;
  const keys = Object.keys(data);
  const [first] = LANGUAGES;
  if (!keys.some((key) => LANGUAGES.some((language) => language === key))) {
    return Object.fromEntries(keys.map((key) => [key, inAllLanguages(data[key], file)]));
  }
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const text = data[language] ?? translations(language, file)[String(data[first])];
      if (text === undefined) throw new Error(`${file}: nothing in ${language} for: ${JSON.stringify(data)}`);
      return [language, text];
    }),
  );
}

/** What a language says for the texts of the catalogue that do not have it themselves. */
function translations(language: Language, file: string): Readonly<Record<string, unknown>> {
  const own = join(dirname(file), '../../language', language, 'catalogue.yaml');
  if (!existsSync(own)) return {};
  const { data } = parseDocument(readTextFile(own), own);
  return isMap(data) ? data : {};
}
