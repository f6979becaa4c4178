declare const INTERV_COST_VERSION: string;

/** The version of the program, put here when it is built. */
export const VERSION: string = INTERV_COST_VERSION;
