import { basename } from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { LANGUAGES, type Language } from '../src/language/languages.ts';
import { catalogue } from './esbuild-catalogue.ts';

/**
 * Bundles what runs in a report page: the program's own modules, and the words of one language.
 *
 * @returns the script, and what it is made of
 */
export async function bundlePage(
  language: Language,
  define: NonNullable<BuildOptions['define']>,
): Promise<{ readonly script: string; readonly metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari16'],
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [catalogue, oneLanguage(language)],
    define,
    loader: { '.css': 'text' },
    entryPoints: ['src/page/play/main.tsx'],
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  return { script: (outputFiles[0]?.text ?? '').trim(), metafile };
}

/** A page is in one language: what others say is left out. */
function oneLanguage(language: Language): Plugin {
  const others = LANGUAGES.filter((each) => each !== language).join('|');
  return {
    name: 'one-language',
    setup(builder) {
      builder.onLoad(
        { filter: new RegExp(`[/\\\\]language[/\\\\](?:${others})[/\\\\][^/\\\\]+\\.ts$`) },
        ({ path }) => ({
          contents: `export * from '../${language}/${basename(path)}';`,
          loader: 'ts',
        }),
      );
    },
  };
}
