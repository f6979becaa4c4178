import type { ComparedScenario } from '../analysis/compare/comparison.ts';

/** The scenarios' names for the heads of columns; where a name would not tell them apart, with the file. */
export function columnNames(scenarios: readonly ComparedScenario[]): readonly string[] {
  const names = scenarios.map(({ result, file }) => result?.name ?? file);
  return names.map((name, index) => {
    const file = scenarios[index]?.file ?? '';
    const isShared = names.filter((each) => each === name).length > 1;
    return isShared && name !== file ? `${name} (${file})` : name;
  });
}

/** The letter by which a scenario is called in a table. */
export function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
