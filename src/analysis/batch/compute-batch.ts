import type { ScenarioSource } from '../../scenario/source.ts';
import { ShapeReader } from './shape-reader.ts';
import { evaluateAlone, type FiguresOrProblems } from './figures-or-problems.ts';
import type { ScenarioFigures } from '../scenario-figures.ts';
import { CompiledShape, type Rows } from './compiled-shape.ts';
import type { ShapeGroup, ReadBatch } from './read-batch.ts';

/** Compiled plans that are kept: each takes some megabytes. */
const MOST = 32;

/** From this many scenarios outside the compiled range, compiling again is faster. */
const PAYS = 8;

/** What computes the scenarios of a shape. */
interface Computer {
  readonly reader: ShapeReader | null;
  /** Null: more than numbers vary, so each scenario has to be evaluated by itself. */
  compiled: CompiledShape | null;
  /** Numbers of scenarios beyond what the plan was compiled for. */
  beyond: number[];
}

/**
 * Computes the figures of scenarios that have been read: those of one shape together, by a plan that is compiled once.
 * Where it cannot, or leaves something to the ledger, a scenario is evaluated by itself, so that figures and problems
 * are always those of `figuresOfScenario`.
 */
export class BatchComputer {
  private readonly readerOf: (key: string) => ShapeReader | null | undefined;
  /** By the key of the shape, least recently used first. */
  private readonly computers = new Map<string, Computer>();

  /** @param readerOf the reader that a shape is known to have; undefined where it is not known here */
  constructor(readerOf: (key: string) => ShapeReader | null | undefined = () => undefined) {
    this.readerOf = readerOf;
  }

  /**
   * The outcome of each scenario, in their order.
   *
   * @param open opens one by its position once more: where it is evaluated by itself after all, or is to be looked at
   */
  compute({ alone, groups }: ReadBatch, open: (position: number) => ScenarioSource): readonly FiguresOrProblems[] {
    const outcomes = [...alone];
    for (const group of groups) this.computeGroup(group, open, outcomes);
    return outcomes as FiguresOrProblems[];
  }

  private computeGroup(
    { key, names, positions, numbers }: ShapeGroup,
    open: (position: number) => ScenarioSource,
    outcomes: (FiguresOrProblems | null)[],
  ): void {
    const rows: Rows = { numbers, width: numbers.length / positions.length };
    const { reader, compiled } = this.computerFor(key, () => open(positions[0] as number), rows);
    const alone = (index: number) => {
      const position = positions[index] as number;
      outcomes[position] = evaluateAlone(open(position));
    };
    const taken: number[] = [];
    for (const index of positions.keys()) {
      if (compiled?.takes(rows, index) === true) taken.push(index);
      else alone(index);
    }
    compiled?.compute(rows, taken, (index, figures) => {
      if (reader === null || figures === null) alone(index);
      else
        outcomes[positions[index] as number] = {
          scenario: scenarioFigures(reader, rows, index, names[index] as string, figures),
        };
    });
  }

  private computerFor(key: string, sample: () => ScenarioSource, rows: Rows): Computer {
    const computer = this.computers.get(key) ?? this.newComputer(key, sample, rows);
    this.computers.delete(key);
    this.computers.set(key, computer);
    if (this.computers.size > MOST) this.computers.delete(this.computers.keys().next().value as string);
    if (computer.reader !== null && computer.compiled !== null)
      widen(computer, computer.reader, computer.compiled, rows);
    return computer;
  }

  private newComputer(key: string, sample: () => ScenarioSource, rows: Rows): Computer {
    const reader = this.readerOf(key) ?? ShapeReader.of(sample());
    return { reader, compiled: reader === null ? null : CompiledShape.of(reader, rows), beyond: [] };
  }
}

/** Compiles a plan again for a wider range, once enough scenarios were outside the range. */
function widen(computer: Computer, reader: ShapeReader, compiled: CompiledShape, rows: Rows): void {
  const { numbers, width } = rows;
  for (let index = 0; index * width < numbers.length; index += 1) {
    if (!compiled.takes(rows, index)) computer.beyond.push(...numbers.slice(index * width, (index + 1) * width));
  }
  if (width === 0 || computer.beyond.length < PAYS * width) return;
  computer.compiled = CompiledShape.of(reader, { numbers: computer.beyond, width }, compiled);
  computer.beyond = [];
}

function scenarioFigures(
  reader: ShapeReader,
  { numbers, width }: Rows,
  index: number,
  name: string,
  figures: ScenarioFigures['figures'],
): ScenarioFigures {
  const { priceYear, years } = reader;
  return { name, priceYear, years, overhead: reader.overheadIn(numbers, index * width), figures };
}
