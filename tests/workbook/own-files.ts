import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A scenario with programmes and a price index of its own, in folders, two of them under one name. */

function programme(id: string): string {
  return `# _x0041_ is no letter, and neither is what follows
#N/A
id: ${id}
name: Familiekursus ${id}
price_year: 2024
overhead_included: 0%
participants: groups
inputs:
  groups: { kind: count, by_year: true, label: hold, unit: hold }
lines:
  - { id: course, label: "  Kursus _x000D_ æøå 😀  ", phase: operating, quantity: groups, unit: hold, unit_cost: 100000, wage_share: { value: 50%, because: skøn }, origin: assumed }
`;
}

const FILES = {
  'programmes/family.yaml': programme('family'),
  'programmes/a/course.yaml': programme('second'),
  // As Windows writes it, and with a line that no cell holds.
  'programmes/b/course.yaml': `${programme('third')}# ${'x'.repeat(70_000)}\n`.replaceAll('\n', '\r\n'),
  'index.yaml': `id: own
title: Eget indeks
publisher: Os selv
source: Egne tal
all: { levels: { 2017: 100, 2018: 102, 2019: 103, 2020: 104, 2021: 105, 2022: 106, 2023: 107, 2024: 118, 2025: 120 } }
`,
  'plan.yaml': `name: Plan
years: 3
price_year: 2025
price_index: { use: index.yaml, extend: 2% }
catalogue: [programmes/family.yaml, ./programmes/a/course.yaml, programmes/b/course.yaml]
interventions:
  family: { groups: 3 }
  second: { groups: [1, 2, 3] }
  third: { groups: 2 }
  parent_courses: { courses: 2 }
uncertainty:
  family.groups: { low: 1, high: 5 }
`,
} as const;

/** Writes the scenario and its files into a folder; gives the path of the scenario. */
export function writeOwnFiles(folder: string): string {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return join(folder, 'plan.yaml');
}
