/** Files to send, and how they get to the native module: paths are read there, everything else goes over piece by piece. */

import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

import { onAbort, run } from './bridge.js';
import { GreenApiError } from './errors.js';
import { native } from './native.js';
import type { NativeUpload } from './native-types.js';
import { bytes, type AbortSignalLike } from './options.js';

/** What is used of a `Blob` or `File`. */
export interface BlobLike {
  readonly size: number;
  readonly type: string;
  readonly name?: string;
  stream(): unknown;
}

/** What is used of a web `ReadableStream`. */
export interface WebStreamLike {
  getReader(): {
    read(): Promise<{ done: boolean; value?: any }>;
    cancel(reason?: unknown): Promise<void>;
  };
}

/** What is used of a `URL`. */
export interface UrlLike {
  readonly href: string;
}

/** Bytes in any form: in memory, a `Blob`, a stream of Node or of the web, or whatever gives pieces one after another. */
export type FileData =
  | Uint8Array
  | ArrayBuffer
  | BlobLike
  | WebStreamLike
  | AsyncIterable<Uint8Array | string>
  | Iterable<Uint8Array>;

/** A file with what is to be known about it. */
export interface FileDescription {
  /** Path of the file; either this or `data`. */
  path?: string | UrlLike | undefined;
  /** The bytes; either this or `path`. */
  data?: FileData | undefined;
  /** Name with extension, which decides how WhatsApp shows it. Default: that of the path or of the `File`. */
  name?: string | undefined;
  /** MIME type, for example `image/jpeg`. Default: by the name's extension. */
  contentType?: string | undefined;
  /** Number of bytes of a stream, when it is known: progress then has a total, and the limit is checked before. */
  length?: number | undefined;
}

/**
 * A file to send: a path, bytes in any form, or a description with both name and bytes. It is streamed: a file of 100 MB never
 * sits in memory. What is read from a stream, or from more than a megabyte of memory, is not sent again when the call fails.
 */
export type FileSource = string | UrlLike | FileData | FileDescription;

/** Up to here bytes in memory are copied at once, and can be sent again. */
const SMALL = 2 ** 20;

/** Bytes that cross at once. */
const PIECE = 2 ** 18;

/** A file on its way: the native side of it, and what feeds it. */
export interface Opened {
  readonly upload: NativeUpload;
  /** Brings the pieces until the call is over. */
  feed(over: AbortSignalLike): Promise<void>;
}

/** Makes a file ready for a call. `fallbackName` is for bytes that say no name. */
export function open(source: FileSource, fallbackName: string | undefined, progress: boolean): Opened {
  const { path, data, name, contentType, length } = describe(source);
  if ((path === undefined) === (data === undefined)) {
    throw invalid("needs either 'path' or 'data'");
  }
  if (path !== undefined) {
    const file = typeof path === 'string' ? path : fileURLToPath(path.href);
    const upload = native.Upload.fromPath(file, name ?? fallbackName ?? basename(file), contentType, progress);
    return { upload, feed: async () => {} };
  }
  return openData(data as FileData, name ?? fallbackName, contentType, bytes('length', length), progress);
}

function openData(
  data: FileData,
  name: string | undefined,
  contentType: string | undefined,
  length: number | undefined,
  progress: boolean,
): Opened {
  const memory = inMemory(data);
  if (memory && memory.byteLength <= SMALL) {
    const upload = native.Upload.fromBytes(memory, name ?? 'file', contentType, progress);
    return { upload, feed: async () => {} };
  }
  let pieces: Pieces;
  if (memory) {
    [pieces, length] = [{ source: [memory] }, memory.byteLength];
  } else if (isBlob(data)) {
    [pieces, length] = [piecesOf(data.stream()), data.size];
    name ??= data.name;
    contentType ??= data.type === '' ? undefined : data.type;
  } else {
    pieces = piecesOf(data);
  }
  const upload = native.Upload.fromPieces(length, name ?? 'file', contentType, progress);
  return { upload, feed: (over) => feed(upload, pieces, over) };
}

function describe(source: FileSource): FileDescription {
  if (typeof source === 'string') {
    return { path: source };
  }
  if (typeof source !== 'object' || source === null) {
    throw invalid('is missing, or is neither a path nor bytes');
  }
  if ('href' in source) {
    return { path: source };
  }
  return isData(source) ? { data: source } : source;
}

function isData(source: object): source is FileData {
  return (
    inMemory(source) !== undefined ||
    isBlob(source) ||
    'getReader' in source ||
    Symbol.asyncIterator in source ||
    Symbol.iterator in source
  );
}

function isBlob(data: object): data is BlobLike {
  return 'stream' in data && typeof data.stream === 'function' && 'size' in data;
}

function inMemory(data: object): Uint8Array | undefined {
  if (ArrayBuffer.isView(data)) {
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  }
  // From other realms too: jest has one of its own for every test file.
  return Object.prototype.toString.call(data) === '[object ArrayBuffer]' ? new Uint8Array(data as ArrayBuffer) : undefined;
}

/** Where pieces come from, and how that is told that no more are wanted, also while one is waited for. */
interface Pieces {
  readonly source: AsyncIterable<unknown> | Iterable<unknown>;
  stop?(): void;
}

function piecesOf(stream: unknown): Pieces {
  const { getReader, destroy } = stream as { getReader?: unknown; destroy?: () => void };
  if (typeof getReader === 'function') {
    const reader = (stream as WebStreamLike).getReader();
    return { source: read(reader), stop: () => void reader.cancel().catch(() => {}) };
  }
  const source = stream as AsyncIterable<unknown>;
  return typeof destroy === 'function' ? { source, stop: () => destroy.call(stream) } : { source };
}

async function* read(reader: ReturnType<WebStreamLike['getReader']>): AsyncGenerator<unknown> {
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    yield value;
  }
}

/** The next piece is asked for when there is room for it. */
async function feed(upload: NativeUpload, { source, stop }: Pieces, over: AbortSignalLike): Promise<void> {
  const deaf = onAbort(over, () => stop?.());
  try {
    for await (const piece of source) {
      const whole = typeof piece === 'string' ? Buffer.from(piece) : inMemory(Object(piece));
      if (whole === undefined) {
        throw new TypeError('a file must come in pieces of bytes (Uint8Array) or text');
      }
      for (let start = 0; start < whole.byteLength; start += PIECE) {
        const part = whole.subarray(start, start + PIECE);
        await run((bridge, id) => upload.push(bridge, id, part), over);
      }
    }
    upload.end();
  } catch (error) {
    // The call ends with it, unless it is over: then nobody wants to know.
    if (!over.aborted) {
      await run((bridge, id) => upload.fail(bridge, id, error instanceof Error ? error.message : String(error)));
    }
  } finally {
    deaf();
  }
}

function invalid(message: string): GreenApiError {
  return GreenApiError.make('validation', `'file' is not valid: it ${message}`, { field: 'file' });
}
