/** A value that a path is to have: as a setting says it, and as a number where it is one. */
export interface VariedValue {
  readonly text: string;
  readonly number: number | null;
}
