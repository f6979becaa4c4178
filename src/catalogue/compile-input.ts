import type { Path } from '../document/path.ts';
import { notAnInput, type CompileContext, type ReportFault } from './compile-formula.ts';
import type { InterventionFile } from './file-schema.ts';
import { formsOf, type Input } from './intervention.ts';
import { ENTRY_SETTING_NAMES } from '../settings/settings.ts';
import { INPUT_KINDS } from '../settings/kinds.ts';

type InputEntry = InterventionFile['inputs'][string];

/** Turns what a file says of an input into an input. */
export function compileInput(id: string, input: InputEntry, report: ReportFault): Input {
  const at = ['inputs', id];
  const { read } = INPUT_KINDS[input.kind];
  const value =
    input.default === undefined
      ? undefined
      : read(input.default, (fault) => {
          report([...at, 'default'], fault);
          return undefined;
        });
  const keys = Object.entries(input.keys ?? {}).map(([key, label]) => ({ id: key, label }));
  if (input.choose_with !== undefined && keys.length === 0) {
    report([...at, 'choose_with'], { code: 'choose_with_without_keys', details: {} });
  }
  return {
    id,
    kind: input.kind,
    byYear: input.by_year ?? false,
    default: value ?? null,
    before: input.before ?? false,
    unit: input.unit ?? null,
    label: input.label,
    keys: keys.length === 0 ? null : keys,
    chooseWith: input.choose_with ?? null,
    onlyWith: input.only_with ?? null,
  };
}

/** Checks that what an input or `one_of` names is an input. */
export function checkInputReferences({ file, inputs, report }: CompileContext): void {
  const ids = inputs.map((input) => input.id);
  const check = (found: string, path: Path) => {
    if (ids.includes(found)) return;
    report(path, notAnInput(found, ids));
  };
  for (const { id, onlyWith } of inputs) {
    if (onlyWith !== null) check(onlyWith, ['inputs', id, 'only_with']);
  }
  for (const [group, members] of (file.one_of ?? []).entries()) {
    for (const [index, member] of members.entries()) check(member, ['one_of', group, index]);
  }
}

/** What an entry may say of any intervention, and formulas of any key of an input. */
const RESERVED = ['use', 'unit_costs', ...ENTRY_SETTING_NAMES, 'each', 'and', 'or'];

/** Checks that no key of an entry has two meanings. */
export function checkEntryKeys({ file, inputs, report }: CompileContext): void {
  const seen = new Set(RESERVED);
  for (const input of inputs) {
    for (const key of formsOf(input)) {
      if (seen.has(key)) report(['inputs', input.id], { code: 'reserved_input', details: { key } }, 'key');
      seen.add(key);
    }
  }
  for (const [id, { choose_with: key }] of Object.entries(file.inputs)) {
    if (key === undefined || !seen.has(key)) continue;
    report(['inputs', id, 'choose_with'], { code: 'reserved_input', details: { key } });
  }
}
