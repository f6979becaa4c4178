import type { AddCommand } from '../command.ts';
import { addCatalogue } from './catalogue.ts';
import { addCheck } from './check.ts';
import { addExplain } from './explain.ts';
import { addInit } from './init.ts';
import { addRun } from './run/run.ts';
import { addSchema } from './schema.ts';

/** The commands that need no analysis: a program of these alone starts fastest. */
export const CORE: Readonly<Record<string, AddCommand>> = {
  run: addRun,
  check: addCheck,
  explain: addExplain,
  catalogue: addCatalogue,
  init: addInit,
  schema: addSchema,
};
