import { Chalk, type ChalkInstance } from 'chalk';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../language/languages.ts';
import { languageNamed } from '../language/page-words.ts';
import { wordsOf, type Words } from '../language/words.ts';
import type { Terminal } from './terminal/terminal.ts';

/** What every command works in: the terminal, the language, the colours. */
export interface Context {
  readonly terminal: Terminal;
  readonly language: Language;
  /** That of data formats, which follow only what is asked for on the command line. */
  readonly dataLanguage: Language;
  readonly words: Words;
  readonly paint: { readonly stdout: ChalkInstance; readonly stderr: ChalkInstance };
}

/** Finds language and colours before the command line is parsed, for its errors need them too. */
export function makeContext(args: readonly string[], terminal: Terminal): Context {
  const asked = optionValue(args, '--lang');
  const explicit = LANGUAGES.find((language) => language === asked);
  const language = explicit ?? languageOf(terminal);
  const plain = args.includes('--no-color') || (terminal.env.NO_COLOR ?? '') !== '';
  const paint = (color: boolean) => new Chalk({ level: color && !plain ? 1 : 0 });
  return {
    terminal,
    language,
    dataLanguage: explicit ?? DEFAULT_LANGUAGE,
    words: wordsOf(language),
    paint: { stdout: paint(terminal.color.stdout), stderr: paint(terminal.color.stderr) },
  };
}

/** The command line with `--lang dk` as `--lang da`: names of languages and countries are taken for their codes. */
export function withLanguageCode(args: readonly string[]): readonly string[] {
  const code = (text: string) => languageNamed(text) ?? text;
  return args.map((arg, index) => {
    if (args[index - 1] === '--lang') return code(arg);
    return arg.startsWith('--lang=') ? `--lang=${code(arg.slice('--lang='.length))}` : arg;
  });
}

function optionValue(args: readonly string[], option: string): string | undefined {
  const index = args.lastIndexOf(option);
  const joined = args.findLast((arg) => arg.startsWith(`${option}=`));
  return index >= 0 ? args[index + 1] : joined?.slice(option.length + 1);
}

/** The language of the environment. */
function languageOf({ env, platform }: Terminal): Language {
  // A variable that is set to nothing counts as not set.
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  // Windows usually has no such variables; there the system's own locale is used.
  const name =
    locale === undefined && platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : (locale ?? '');
  return languageNamed(name) ?? DEFAULT_LANGUAGE;
}
