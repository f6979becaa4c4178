import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const yamlFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.yaml'))
    .map((entry) => join(folder, entry.name))
    .sort();

/** The runnable examples. */
export const exampleScenarios = () => yamlFilesIn('scenarios');

/** The interventions of one's own that the examples use. */
export const ownInterventions = () => yamlFilesIn('scenarios/catalogue');

/** One for each kind of wrong input. */
export const invalidScenarios = () => yamlFilesIn('scenarios/invalid');
