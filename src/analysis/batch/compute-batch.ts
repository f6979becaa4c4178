import type { ScenarioSource } from '../../scenario/source.ts';
import { Form } from './form.ts';
import { evaluateAlone, type Outcome } from './outcome.ts';
import type { ScenarioFigures } from '../scenario-figures.ts';
import { Program, type Rows } from './program.ts';
import type { Group, ReadBatch } from './read-batch.ts';

/** Compiled plans that are kept: each takes some megabytes. */
const MOST = 32;

/** From so many scenarios beyond what a plan was compiled for, it pays to compile it anew. */
const PAYS = 8;

/** What computes the scenarios of a make-up. */
interface Computer {
  readonly form: Form | null;
  /** Null: more than numbers vary, so that each has to be evaluated by itself. */
  program: Program | null;
  /** Numbers of scenarios beyond what the plan was compiled for. */
  beyond: number[];
}

/**
 * Computes the figures of scenarios that have been read: those of one make-up together, by a plan that is compiled once.
 * Where it cannot, or leaves something to the ledger, a scenario is evaluated by itself, so that figures and problems
 * are always those of `figuresOfScenario`.
 */
export class BatchComputer {
  private readonly formOf: (key: string) => Form | null | undefined;
  /** By the key of the make-up; the one that was used last stands last. */
  private readonly computers = new Map<string, Computer>();

  /** @param formOf the form that a make-up is known to have; undefined where it is not known here */
  constructor(formOf: (key: string) => Form | null | undefined = () => undefined) {
    this.formOf = formOf;
  }

  /**
   * What each scenario comes to, in their order.
   *
   * @param open opens one by its position once more: where it is evaluated by itself after all, or is to be looked at
   */
  compute({ alone, groups }: ReadBatch, open: (position: number) => ScenarioSource): readonly Outcome[] {
    const outcomes = [...alone];
    for (const group of groups) this.computeGroup(group, open, outcomes);
    return outcomes as Outcome[];
  }

  private computeGroup({ key, names, positions, numbers }: Group, open: (position: number) => ScenarioSource, outcomes: (Outcome | null)[]): void {
    const rows: Rows = { numbers, width: numbers.length / positions.length };
    const { form, program } = this.computerFor(key, () => open(positions[0] as number), rows);
    const alone = (index: number) => {
      const position = positions[index] as number;
      outcomes[position] = evaluateAlone(open(position));
    };
    const taken: number[] = [];
    for (const index of positions.keys()) {
      if (program?.takes(rows, index) === true) taken.push(index);
      else alone(index);
    }
    program?.compute(rows, taken, (index, figures) => {
      if (form === null || figures === null) alone(index);
      else outcomes[positions[index] as number] = { scenario: scenarioFigures(form, rows, index, names[index] as string, figures) };
    });
  }

  private computerFor(key: string, sample: () => ScenarioSource, rows: Rows): Computer {
    const computer = this.computers.get(key) ?? this.newComputer(key, sample, rows);
    this.computers.delete(key);
    this.computers.set(key, computer);
    if (this.computers.size > MOST) this.computers.delete(this.computers.keys().next().value as string);
    if (computer.form !== null && computer.program !== null) widen(computer, computer.form, computer.program, rows);
    return computer;
  }

  private newComputer(key: string, sample: () => ScenarioSource, rows: Rows): Computer {
    const form = this.formOf(key) ?? Form.of(sample());
    return { form, program: form === null ? null : Program.of(form, rows), beyond: [] };
  }
}

/** Compiles a plan anew for more than it was compiled for, once there is enough of that. */
function widen(computer: Computer, form: Form, program: Program, rows: Rows): void {
  const { numbers, width } = rows;
  for (let index = 0; index * width < numbers.length; index += 1) {
    if (!program.takes(rows, index)) computer.beyond.push(...numbers.slice(index * width, (index + 1) * width));
  }
  if (width === 0 || computer.beyond.length < PAYS * width) return;
  computer.program = Program.of(form, { numbers: computer.beyond, width }, program);
  computer.beyond = [];
}

function scenarioFigures(form: Form, { numbers, width }: Rows, index: number, name: string, figures: ScenarioFigures['figures']): ScenarioFigures {
  const { priceYear, years } = form;
  return { name, priceYear, years, overhead: form.overheadIn(numbers, index * width), figures };
}
