import { evaluate } from '../formula/evaluate.ts';
import { inAnyLanguage, joinTexts, LANGUAGES, type Text } from '../language/languages.ts';
import { inEachLanguage } from '../language/page-words.ts';
import { referencesOf } from '../formula/tree.ts';
import { kronerInputsOf } from '../scenario/figures.ts';
import { settingsWithoutEffect, type Entry } from '../scenario/scenario.ts';
import type { Ledger } from './ledger.ts';
import { fundingNotes } from './funding-notes.ts';
import { scopeOf, type Plan, type PlanEntry, type PlanLine } from './plan.ts';
import { priceNotes } from './price-notes.ts';
import type { Brief, Note, NoteCode, OfLine } from './note.ts';

/** What prevents misreading the figures comes first, what they rest on last. */
const ORDER: readonly NoteCode[] = [
  'old_prices',
  'over_budget',
  'funding_above_cost',
  'every_year',
  'nominal_and_real',
  'no_effect_of_setting',
  'turnover_not_set',
  'no_trained_staff',
  'outside_evidence',
  'growth_base',
  'estimated_index',
  'extended_index',
  'outside_folder',
  'own_figure',
  'derived',
  'assumption',
];

/**
 * The notes on a result, budget apart.
 *
 * @param rows those of the ledger's rows that the result shows
 */
export function makeNotes(plan: Plan, ledger: Ledger, rows: Ledger): readonly Note[] {
  const notes = [
    ...fundingNotes(plan),
    ...turnoverNotes(plan),
    ...withoutEffectNotes(plan),
    ...priceNotes(plan, rows),
    ...plan.entries.flatMap((entry) => ruleNotes(plan, entry, rows)),
    ...folderNotes(plan),
    ...ownFigureNotes(plan, ledger),
    ...figureNotes(plan, rows),
  ];
  return sortNotes(notes.filter((note, index) => index === notes.findIndex((each) => isSame(each, note))));
}

/** Sorts notes by kind; those of a kind stay in their order. */
export function sortNotes(notes: readonly Note[]): readonly Note[] {
  return [...notes].sort((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code));
}

function isSame(a: Note, b: Note): boolean {
  return a.code === b.code && a.path === b.path && LANGUAGES.every((each) => a.text[each] === b.text[each]);
}

/** A reader should know if a result rests on a file outside the scenario's folder. */
function folderNotes({ scenario: { filesOutside } }: Plan): readonly Note[] {
  return filesOutside.map(({ path, name }) => ({
    code: 'outside_folder',
    path,
    text: inEachLanguage(({ notes }) => notes.outsideFolder(name)),
  }));
}

function turnoverNotes({ scenario, lines }: Plan): readonly Note[] {
  const unset = lines.some(
    ({ entry, line, phase }) =>
      phase === 'replacement' &&
      scenario.settings.staff_turnover === null &&
      entry.settings.staff_turnover === null &&
      entry.numbers.get(line.replaced ?? '')?.some((staff) => staff > 0) === true,
  );
  return unset
    ? [{ code: 'turnover_not_set', path: 'staff_turnover', text: inEachLanguage(({ notes }) => notes.turnoverNotSet) }]
    : [];
}

/** Settings of the scenario that every entry has its own of. */
function withoutEffectNotes({ scenario }: Plan): readonly Note[] {
  const labels = scenario.entries.map(({ label }) => label);
  return settingsWithoutEffect(scenario).map((name) => ({
    code: 'no_effect_of_setting',
    path: name,
    text: inEachLanguage(({ notes }) =>
      notes.withoutEffect(
        name,
        labels.map((label) => `${label}.${name}`),
      ),
    ),
  }));
}

/** The notes that an intervention's own file asks for. */
function ruleNotes(plan: Plan, { entry, inputs }: PlanEntry, rows: Ledger): readonly Note[] {
  return entry.intervention.notes.flatMap(({ code, when, lines, phase, path, text: gist, more }) => {
    const applies =
      lines === null ||
      rows.some(
        ({ planLine }) =>
          planLine.entry === entry &&
          planLine.origin !== 'own' &&
          lines.includes(planLine.line.base.id) &&
          (phase === null || planLine.phase === phase),
      );
    if (!applies) return [];
    const years = plan.years.filter((_, index) => when === null || evaluate(when, inputs, index + 1).value !== 0);
    if (years.length === 0) return [];
    const everyYear = years.length === plan.years.length;
    const inYears = (text: Text) =>
      everyYear ? text : inEachLanguage(({ notes }, language) => notes.inYears(text[language], years));
    return {
      code,
      path: `${entry.label}.${path}`,
      text: inYears(more === null ? gist : joinTexts([gist, more], ' ')),
      ...(code === 'assumption' ? { brief: { kind: 'text', text: inYears(gist) } } : {}),
    };
  });
}

/** The user's own figures, those that make a line cost nothing too. */
function ownFigureNotes(plan: Plan, ledger: Ledger): readonly Note[] {
  return ledger
    .filter(({ year, planLine }) => year === plan.years[0] && planLine.origin === 'own')
    .map(({ planLine }) =>
      ownFigureNote(
        planLine,
        ledger.filter((row) => row.planLine === planLine),
      ),
    );
}

/** What the figures of the lines shown rest on. */
function figureNotes(plan: Plan, rows: Ledger): readonly Note[] {
  const first = rows.filter((row) => row.year === plan.years[0]);
  return first.flatMap((row) => {
    const { planLine, unitCost } = row;
    const { entry, line, phase, origin } = planLine;
    const path = `${entry.label}.unit_costs.${line.id}`;
    const label = withName(entry, line.label);
    const cost = unitCost.value;
    const brief: Brief = { kind: 'unit_cost', ...ofLine(planLine), amounts: [cost] };
    const notes: Note[] = [];
    if (origin === 'derived') {
      notes.push({
        code: 'derived',
        path,
        text: inEachLanguage((words, language) =>
          words.notes.derived(label[language], cost, line.derivation?.[language] ?? null),
        ),
        brief,
      });
    }
    if (origin === 'assumed') {
      notes.push({
        code: 'assumption',
        path,
        text: inEachLanguage((words, language) => words.notes.assumedCost(label[language], cost)),
        brief,
      });
    }
    if (phase === 'replacement' && !entry.ownReplacementCosts.has(line.id)) {
      const text = inEachLanguage((words) => words.notes.replacementCostsTheSame);
      const gist = inEachLanguage((words) => words.summary.replacementCostsTheSame);
      const path = `${entry.label}.unit_costs.replacement`;
      notes.push({ code: 'assumption', path, text, brief: { kind: 'text', text: gist } });
    }
    // Of a line that is assumed altogether, its wage share needs no note of its own.
    if (planLine.wageShareAssumed !== null && origin !== 'assumed') notes.push(wageShareNote(planLine));
    return notes;
  });
}

/** @param rows those of the line: an input in kroner may differ from year to year */
function ownFigureNote(planLine: PlanLine, rows: Ledger): Note {
  const { entry, line, phase } = planLine;
  const amounts = [...new Set(rows.map((row) => row.unitCost.value))];
  const again = phase === 'replacement' && entry.ownReplacementCosts.has(line.id);
  const input = entry.ownCosts.has(line.id) || again ? undefined : kronerInputsOf(line, entry)[0];
  const isPublished = line.origin !== 'assumed' && referencesOf(line.unitCost).length === 0;
  const catalogue = isPublished
    ? { amounts: [evaluate(line.unitCost, scopeOf({}), 1).value], priceYear: line.priceYear }
    : null;
  const unitCosts = again ? 'unit_costs.replacement' : 'unit_costs';
  const label = withName(entry, line.label);
  return {
    code: 'own_figure',
    path: `${entry.label}.${input ?? `${unitCosts}.${line.id}`}`,
    text: inEachLanguage(({ notes }, language) =>
      notes.ownFigure(label[language], { amounts, priceYear: planLine.priceYear }, catalogue, again),
    ),
    brief: { kind: 'unit_cost', ...ofLine(planLine), amounts },
  };
}

function wageShareNote(planLine: PlanLine): Note {
  const { entry, line, wageShareAssumed } = planLine;
  const { id } = line.base;
  const label = withName(entry, line.base.label);
  const because = wageShareAssumed as Text;
  return {
    code: 'assumption',
    path: `${entry.label}.unit_costs.${id}`,
    text: inEachLanguage(({ notes }, language) =>
      notes.assumedWageShare(label[language], line.wageShare, because[language]),
    ),
    brief: { kind: 'wage_share', ...ofLine(planLine, line.base.label), share: line.wageShare },
  };
}

/** A line's label with its intervention's name: what it is called in a list of several. */
function withName({ intervention: { name } }: Entry, label: Text): Text {
  return joinTexts([name, label], ': ');
}

function ofLine({ entry, line }: PlanLine, label = line.label): OfLine {
  const { id, name } = entry.intervention;
  // Of several entries of an intervention, the name alone does not say which.
  return { name: entry.label === id ? name : joinTexts([name, inAnyLanguage(entry.label)], ', '), line: label };
}
