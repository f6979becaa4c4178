import { InputError, problemAt } from '../../problem.ts';
import { formatOfFile, type Formats } from '../../report/format.ts';
import { writePart, type Part } from '../../study/part.ts';
import type { Context } from '../context.ts';
import { Delivery, type DeliveryOptions } from './delivery.ts';

const PART: Formats<Part> = { ndjson: { endings: ['.ndjson', '.jsonl'], load: () => Promise.resolve(writePart) } };

/**
 * Writes a part, to files or to standard output.
 *
 * @param inputs files that are read and so cannot be written
 * @throws {InputError} with what is wrong with the files, or what the work throws; then no file is written
 */
export async function deliverPart(
  inputs: readonly string[],
  options: DeliveryOptions,
  context: Context,
  work: () => Part | Promise<Part>,
): Promise<void> {
  const { format, output = [] } = options;
  const other =
    format === undefined || format === 'ndjson'
      ? output.find((file) => formatOfFile(file, PART) === undefined)
      : format;
  if (other !== undefined)
    throw new InputError([problemAt(null, { code: 'shard_format', details: { format: other } })]);
  await Delivery.of(inputs, PART, output.length === 0 ? { ...options, format: 'ndjson' } : options, context, work);
}
