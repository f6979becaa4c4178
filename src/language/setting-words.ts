/** What is said of a key of a scenario. */
export interface SettingWords {
  /** What it is called in reports. */
  readonly label: string;
  /** What it is called where it is asked for, if that is more. */
  readonly asked?: string;
  /** What whoever writes the file in an editor is told. */
  readonly help: string;
}
