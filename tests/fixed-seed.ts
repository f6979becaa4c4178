import fc from 'fast-check';
import { isFull, isMutationTesting } from './tier.ts';

/** In the fast tier the cases are always the same, those of properties with a count of their own included. What a mutant breaks needs no smallest case. */
if (!isFull) fc.configureGlobal({ seed: 2018, endOnFailure: isMutationTesting });
