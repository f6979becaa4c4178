import type { Case, FileSource } from './case.ts';

/**
 * Makes a case smaller, for as long as it still shows what it showed.
 *
 * @param shows whether a smaller case still does
 * @param most how many are tried
 */
export async function minimise(found: Case, shows: (smaller: Case) => Promise<boolean>, most: number): Promise<Case> {
  let best = found;
  let left = most;
  const take = async (smaller: Case) => {
    if (left <= 0) return false;
    left -= 1;
    const does = await shows(smaller);
    if (does) best = smaller;
    return does;
  };
  for (const probe of best.probes ?? []) await take({ ...best, probes: [probe] });
  await take({ ...best, probes: [] });
  await shorten(best.commands, (commands) => take({ ...best, commands }));
  await shorten(best.settings ?? [], (settings) => take({ ...best, settings }));
  for (const [index, command] of best.commands.entries()) {
    await shorten(command.args, (args) =>
      take({ ...best, commands: best.commands.map((each, at) => (at === index ? { ...each, args } : each)) }),
    );
  }
  await shorten(Object.keys(best.files), (names) =>
    take({ ...best, files: Object.fromEntries(names.map((name) => [name, best.files[name] as FileSource])) }),
  );
  for (const [name, source] of Object.entries(best.files)) {
    const withSource = (made: FileSource) => take({ ...best, files: { ...best.files, [name]: made } });
    if (typeof source === 'string') {
      await shorten(source.split('\n'), (lines) => withSource(lines.join('\n')));
      const lines = best.files[name] as string;
      if (lines.length < 4000) await shorten(lines.split(/(?<=[,{}[\]:])/u), (pieces) => withSource(pieces.join('')));
    } else if ('spoils' in source) await shorten(source.spoils, (spoils) => withSource({ ...source, spoils }));
    else if ('tamperings' in source)
      await shorten(source.tamperings, (tamperings) => withSource({ ...source, tamperings }));
  }
  return best;
}

/** Leaves out halves, quarters and so on of a list, down to single members. */
async function shorten<Item>(
  whole: readonly Item[],
  shows: (shorter: readonly Item[]) => Promise<boolean>,
): Promise<void> {
  let list = whole;
  for (
    let size = Math.ceil(list.length / 2);
    size >= 1 && list.length > 0;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let at = 0; at < list.length;) {
      const shorter = [...list.slice(0, at), ...list.slice(at + size)];
      if (await shows(shorter)) list = shorter;
      else at += size;
    }
  }
}
