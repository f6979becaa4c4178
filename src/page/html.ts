import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { withoutDirection } from '../language/direction.ts';
import type { Language } from '../language/languages.ts';
import { darkStyles } from './colours.ts';
import css from './page.css';

/** What a page is made of besides its style. */
export interface PageParts {
  readonly language: Language;
  readonly title: string;
  /** Markup. */
  readonly body: string;
  /** What the script finds in the page, and the script; null: a page without one. */
  readonly play: { readonly data: unknown; readonly script: string } | null;
}

/**
 * A page in one file, which fetches nothing and runs only its own script: its content security policy has the hash
 * of the script.
 */
export function writeHtml({ language, title, body, play }: PageParts): string {
  const style = minified(css) + darkStyles();
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    ...(play === null ? [] : [`script-src '${hashOf(play.script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const scripts =
    play === null
      ? []
      : [
          `<script type="application/json" id="data">${inScript(play.data)}</script>`,
          `<script>${play.script}</script>`,
        ];
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="generator" content="interv-cost">',
    `<title>${escaped(withoutDirection(title))}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<div id="report">${body}</div>`,
    ...scripts,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The hash of a text, for the content security policy. */
function hashOf(text: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}`;
}

/** JSON with `<` escaped, so that it cannot end its element. */
function inScript(data: unknown): string {
  return JSON.stringify(data)
    .replace(/</gu, '\\u003c')
    .replace(/\u2028/gu, '\\u2028')
    .replace(/\u2029/gu, '\\u2029');
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

/** CSS without line breaks and indents. */
function minified(text: string): string {
  return text.replace(/\n\s*/gu, '').replace(/\s*([{}:;,])\s+/gu, '$1');
}
