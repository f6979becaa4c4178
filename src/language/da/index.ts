import type { words as en } from '../en/index.ts';
import { analysisPage } from './analysis-page.ts';
import { catalogue } from './catalogue.ts';
import { cli } from './cli.ts';
import { compare } from './compare.ts';
import { explain } from './explain.ts';
import { page } from './page.ts';
import { problems } from './problems.ts';
import indexFile from './index-file.txt';
import scenario from './scenario.txt';
import { schema } from './schema.ts';
import { simulation } from './simulation.ts';
import { solve } from './solve.ts';
import { sweep } from './sweep.ts';
import { workbook } from './workbook.ts';

/** Alle danske ord. */
export const words: typeof en = {
  ...page,
  analysisPage,
  catalogue,
  cli,
  compare,
  explain,
  problems,
  indexFile,
  scenario,
  schema,
  simulation,
  solve,
  sweep,
  workbook,
};
