/** What a command may know of the world and do to it; the process in earnest, a stand-in in tests. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All of standard input. */
  readonly stdin: () => Uint8Array;
  /** @throws {InputError} if it is a file that does not take all of it */
  readonly stdout: (text: string) => void;
  /** Waits until standard output takes more; false if nobody reads it any longer. */
  readonly stdoutReady: () => boolean | Promise<boolean>;
  /** Drops what standard output has not taken yet, so that the process need not wait for a reader. */
  readonly stdoutDrop: () => void;
  readonly stderr: (text: string) => void;
  /** Columns of standard output; a pipe or file has none of its own. */
  readonly columns: number | undefined;
  /** Whether standard output, and standard error, show colours. */
  readonly color: { readonly stdout: boolean; readonly stderr: boolean };
  readonly platform: string;
  /** Has a function called at Ctrl-C and other signals that end a process, instead of its end; what it gives back undoes it. */
  readonly onInterrupt: (heard: () => void) => () => void;
  /** Where progress is shown: standard error, if it is a terminal. */
  readonly progress: NodeJS.WriteStream | undefined;
}

/** What is pasted into a case file or mailed keeps to this many columns. */
export const DEFAULT_COLUMNS = 80;
