import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];

/**
 * The licences of every package whose code is in the bundles, as they ask to be passed on.
 *
 * @throws if one has a licence that this project does not take in, or no text of it
 */
export function thirdPartyLicences(bundles: readonly (Metafile | undefined)[]): string {
  const folders = new Set<string>();
  for (const input of bundles.flatMap((bundle) => Object.keys(bundle?.inputs ?? {}))) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  // Many packages of one publisher have the very same text: it stands once, under all their names.
  const names = new Map<string, string[]>();
  for (const folder of [...folders].sort()) {
    const { name, text } = licenceOf(folder);
    names.set(text, [...(names.get(text) ?? []), name]);
  }
  return [...names].map(([text, own]) => `${own.join('\n')}\n\n${text}\n\n${'-'.repeat(72)}\n`).join('\n');
}

function licenceOf(folder: string): { readonly name: string; readonly text: string } {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license: string;
  };
  const file = readdirSync(folder).find((each) => /^licen[cs]e/iu.test(each));
  if (!ALLOWED.includes(license)) throw new Error(`${name} is under ${license}`);
  const text = file === undefined ? `Licensed under ${license}.` : readFileSync(join(folder, file), 'utf8').trim();
  return { name: `${name} ${version} (${license})`, text };
}
