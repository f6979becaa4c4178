/** The least and the most a number may be, both allowed unless `above` leaves the least out. */
export interface Limits {
  readonly least: number;
  readonly most: number;
  readonly above?: boolean;
}
