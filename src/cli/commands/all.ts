import type { AddCommand } from '../command.ts';
import { CORE } from './core.ts';
import { addCompare } from './compare/compare.ts';
import { addMerge } from './merge.ts';
import { addSimulate } from './simulate/simulate.ts';
import { addSolve } from './solve.ts';
import { addSweep } from './sweep/sweep.ts';
import { addTornado } from './tornado.ts';

const { run, ...others } = CORE;

/** Every command, in the order in which the help lists them. */
export const ALL: Readonly<Record<string, AddCommand>> = {
  ...(run === undefined ? {} : { run }),
  compare: addCompare,
  sweep: addSweep,
  tornado: addTornado,
  simulate: addSimulate,
  merge: addMerge,
  solve: addSolve,
  ...others,
};
