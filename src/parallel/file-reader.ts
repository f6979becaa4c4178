import { BatchReader, type ReadBatch } from '../analysis/batch/read-batch.ts';
import { FilesOnDisk } from '../scenario/files-on-disk.ts';
import { openScenario } from '../scenario/load.ts';
import type { ScenarioSource } from '../scenario/source.ts';

/** Some files to be read; plain data, which can be handed to another thread. */
export interface ReadTask {
  readonly files: readonly string[];
  /** Settings as `path=value`, for every file. */
  readonly set: readonly string[];
}

/** Reads the files of one run, learning the shapes of the scenarios as it goes. */
export class FileReader {
  /** What has been read of the files that the scenarios name. */
  readonly named = new FilesOnDisk();
  readonly batch = new BatchReader();

  read({ files, set }: ReadTask): ReadBatch {
    return this.batch.read(files.map((file) => () => this.open(file, set)));
  }

  /** Opens a scenario. @throws {InputError} */
  open(file: string, set: readonly string[]): ScenarioSource {
    return openScenario(file, { set, files: this.named });
  }
}
