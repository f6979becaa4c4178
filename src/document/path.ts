/** The way to a value: keys and, in lists, positions from 0. */
export type Path = readonly (string | number)[];
