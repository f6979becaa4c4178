import type { page as en } from '../en/page.ts';
import { analysis } from './analysis.ts';
import { locale } from './locale.ts';
import { notes } from './notes.ts';
import { paths } from './paths.ts';
import { noteTitles, origins, phases, report } from './report.ts';
import { reportPage } from './report-page.ts';
import { scenarioProblems } from './scenario-problems.ts';
import { settings } from './settings.ts';
import { summary } from './summary.ts';
import { tornado } from './tornado.ts';

/** De ord, som rapportsider har brug for. */
export const page: typeof en = {
  analysis,
  locale,
  notes,
  noteTitles,
  origins,
  paths,
  phases,
  report,
  reportPage,
  scenarioProblems,
  settings,
  summary,
  tornado,
};
