/** All that a command sees and changes of its process; tests replace it by a fake. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All of standard input. */
  readonly stdin: () => Uint8Array;
  /** @throws {InputError} if it is a file that does not take all of it */
  readonly stdout: (text: string) => void;
  /** Waits until the buffer of standard output has room; false if the reader is gone. */
  readonly stdoutReady: () => boolean | Promise<boolean>;
  /** Discards what is still buffered for standard output, so that the process need not wait for a reader. */
  readonly stdoutDrop: () => void;
  readonly stderr: (text: string) => void;
  /** Columns of standard output; a pipe or file has none of its own. */
  readonly columns: number | undefined;
  /** Whether standard output, and standard error, show colours. */
  readonly color: { readonly stdout: boolean; readonly stderr: boolean };
  readonly platform: string;
  /** Adds a listener for Ctrl-C and other signals, which then do not end the process; returns its removal. */
  readonly onInterrupt: (heard: () => void) => () => void;
  /** Where progress is shown: standard error, if it is a terminal. */
  readonly progress: NodeJS.WriteStream | undefined;
}

/** Columns of what is pasted into a case file or mailed. */
export const DEFAULT_COLUMNS = 80;
