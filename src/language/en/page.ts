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

/** The words that report pages need. */
export const page = {
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
