import fc from 'fast-check';
import { isFull } from './tier.ts';

/** In the fast tier the cases are always the same, those of properties with a count of their own included. */
if (!isFull) fc.configureGlobal({ seed: 2018 });
