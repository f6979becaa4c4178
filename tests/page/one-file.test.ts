import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openScenario } from '../../src/index.ts';
import { LANGUAGES } from '../../src/language/languages.ts';
import { exampleScenarios } from '../scenarios.ts';
import { pageOf } from './page-of.ts';

/** A page is one file that a mail can carry, and runs nothing but its own script. */

const MOST_BYTES = 400_000;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The directives of the page's policy. */
function policyOf(html: string): ReadonlyMap<string, string> {
  const [, content = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/u.exec(html) ?? [];
  return new Map(content.split('; ').map((each) => [each.split(' ')[0] ?? '', each.split(' ').slice(1).join(' ')]));
}

describe.each(exampleScenarios().map((file) => [basename(file, '.yaml'), file]))('%s', (_, file) => {
  it.each(LANGUAGES)('in %s', (language) => {
    const html = pageOf(openScenario(file), language);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MOST_BYTES);

    // The first end tag ends an element, whatever stands in it.
    const scripts = [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gsu)].map(([, attributes = '', text = '']) => ({
      attributes,
      text,
    }));
    expect(scripts.map(({ attributes }) => attributes)).toEqual([' type="application/json" id="data"', '']);
    const [data, script] = scripts;
    expect(JSON.parse(data?.text ?? '')).toHaveProperty('scenario');
    const [, style = ''] = /<style>(.*?)<\/style>/su.exec(html) ?? [];
    expect(Object.fromEntries(policyOf(html))).toEqual({
      'default-src': "'none'",
      'style-src': hashOf(style),
      'script-src': hashOf(script?.text ?? ''),
      'base-uri': "'none'",
      'form-action': "'none'",
    });

    const [markup = ''] = html.split('<script type="application/json"');
    expect(markup).not.toMatch(/\son[a-z]+=/iu);
    expect(markup).not.toMatch(/<(?:link|iframe|object|embed|img|base|form)\b/iu);
    expect(markup).not.toMatch(/\s(?:src|href|style|action)="(?!#)/iu);
    expect(style).not.toMatch(/url\(|@import/iu);
  });
});
