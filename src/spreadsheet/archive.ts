import { crc32, inflateRawSync } from 'node:zlib';

/** A file that is not a workbook, or a damaged one. */
export class NotABook extends Error {}

/** A workbook that would take too much time and memory to read. */
export class BookTooLarge extends Error {}

/** Limits of unpacking: bytes, and tags, each of which becomes an object. */
const MOST_BYTES = 64_000_000;
const MOST_TAGS = 1_500_000;
/** Bytes from one tag to the next: what a cell may hold, 32,767 characters, each written out as a number. */
const MOST_TO_NEXT_TAG = 400_000;

const TAG = 0x3c;
const STORED = 0;
const DEFLATED = 8;

const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_END = 0x06054b50;
/** The lengths of these records without names and comments. */
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const END_SIZE = 22;

interface ZipEntry {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly at: number;
}

/** A zip archive whose parts are unpacked one at a time, and only so much of it in all, whatever its headers say. */
export class Archive {
  private readonly bytes: Buffer;
  private readonly entries = new Map<string, ZipEntry>();
  private bytesLeft = MOST_BYTES;
  private tagsLeft = MOST_TAGS;

  /** @throws if the archive has no directory */
  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readDirectory();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Unpacks a part. @throws if it is not there, or damaged; {BookTooLarge} if it is more than may be unpacked */
  part(name: string): Buffer {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new NotABook(`no part ${name}`);
    const content = this.unpack(entry);
    if (crc32(content) !== entry.crc) throw new NotABook(`a damaged part: ${name}`);
    this.bytesLeft -= content.length;
    this.tagsLeft -= countTags(content, this.tagsLeft);
    if (this.bytesLeft < 0 || this.tagsLeft < 0) throw new BookTooLarge(name);
    return content;
  }

  private unpack({ at, size, method }: ZipEntry): Buffer {
    if (this.bytes.readUInt32LE(at) !== LOCAL_HEADER) throw new NotABook('no part where the directory says');
    const start = at + LOCAL_SIZE + this.bytes.readUInt16LE(at + 26) + this.bytes.readUInt16LE(at + 28);
    const packed = this.bytes.subarray(start, start + size);
    if (method === STORED) return packed;
    if (method !== DEFLATED) throw new NotABook('packed in another way');
    try {
      return inflateRawSync(packed, { maxOutputLength: this.bytesLeft + 1 });
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? new BookTooLarge('unpacked') : error;
    }
  }

  private readDirectory(): void {
    const { bytes } = this;
    const end = bytes.lastIndexOf(signature(DIRECTORY_END));
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
      if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new NotABook('a broken directory');
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
        bytes.readUInt16LE(at + offset),
      ) as [number, number, number];
      const name = bytes.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
      this.entries.set(name, {
        method: bytes.readUInt16LE(at + 10),
        crc: bytes.readUInt32LE(at + 16),
        size: bytes.readUInt32LE(at + 20),
        at: bytes.readUInt32LE(at + 42),
      });
      at += ENTRY_SIZE + nameLength + extraLength + commentLength;
    }
  }
}

/** Tags of a part, up to one more than are allowed. @throws {BookTooLarge} if a text is longer than that of any cell */
function countTags(content: Buffer, most: number): number {
  let [count, last] = [0, 0];
  while (count <= most) {
    const at = content.indexOf(TAG, last);
    if ((at < 0 ? content.length : at) - last > MOST_TO_NEXT_TAG) throw new BookTooLarge('text');
    if (at < 0) break;
    count += 1;
    last = at + 1;
  }
  return count;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A zip archive of parts that are not packed, for a library to read. */
export function archiveOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path, 'utf8');
    const header = Buffer.alloc(LOCAL_SIZE);
    const crc = crc32(content);
    header.writeUInt32LE(LOCAL_HEADER, 0);
    header.writeUInt32LE(crc, 14);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt32LE(content.length, 22);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(ENTRY_SIZE);
    entry.writeUInt32LE(DIRECTORY_ENTRY, 0);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(content.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    files.push(header, name, content);
    directory.push(entry, name);
    at += LOCAL_SIZE + name.length + content.length;
  }
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(DIRECTORY_END, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(
    directory.reduce((size, each) => size + each.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}
