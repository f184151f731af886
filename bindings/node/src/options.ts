/** Options, and how they get to the native module. */

import { GreenApiError } from './errors.js';

/**
 * What is used of an `AbortSignal`. Every `AbortSignal` fits; the type is written out so that it needs neither the types of
 * the browser nor those of Node.
 */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: any;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Options of some calls. */
export interface CallOptions {
  /** Ends the call: its promise is rejected with the signal's reason. What was sent already may have its effect. */
  signal?: AbortSignalLike | undefined;
  /**
   * How long one request may take, its answer included, in milliseconds. Receiving has its waiting time on top; for files
   * it is the longest time without progress.
   *
   * @default 60000
   */
  timeout?: number | undefined;
  /**
   * How long the call may take in all, with waiting for its turn and repeats, in milliseconds.
   *
   * @default no bound
   */
  deadline?: number | undefined;
  /**
   * How often a call is repeated that may be repeated; 0 switches repeats off.
   *
   * @default 3
   */
  retries?: number | undefined;
  /**
   * Whether calls wait so that the method's documented requests per second are not exceeded.
   *
   * @default true
   */
  pacing?: boolean | undefined;
}

/** Tells how far a file is: bytes that went so far, and its length, `null` when that is not known. */
export type OnProgress = (bytes: number, total: number | null) => void;

/** Options of calls that send a file. */
export interface UploadOptions extends CallOptions {
  /** Called each time a piece of the file was handed over. */
  onProgress?: OnProgress | undefined;
}

/** Overrides that a client keeps, see `withOptions`. */
export type KeptOptions = Omit<CallOptions, 'signal'>;

/** The part of call options that the native module takes; `undefined` when there is nothing in it. */
export function callOptions(options: CallOptions | undefined): string | undefined {
  if (options === undefined) {
    return undefined;
  }
  const { timeout, deadline, retries, pacing } = options;
  if (timeout === undefined && deadline === undefined && retries === undefined && pacing === undefined) {
    return undefined;
  }
  return JSON.stringify({
    timeout: milliseconds('timeout', timeout),
    deadline: milliseconds('deadline', deadline),
    retries: count('retries', retries),
    pacing,
  });
}

/** A time, whole. */
export function milliseconds(name: string, value: number | undefined): number | undefined {
  return within(name, value, 2 ** 32 - 1, 'a number of milliseconds');
}

/** A number of times. */
export function count(name: string, value: number | undefined): number | undefined {
  return within(name, value, 2 ** 32 - 1, 'a number');
}

/** A port of this machine; 0 is any that is free. */
export function port(name: string, value: number | undefined): number | undefined {
  return within(name, value, 65_535, 'a port');
}

/** A number of bytes. */
export function bytes(name: string, value: number | undefined): number | undefined {
  return within(name, value, Number.MAX_SAFE_INTEGER, 'a number of bytes');
}

function within(name: string, value: number | undefined, largest: number, what: string): number | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (typeof value !== 'number' || !(value >= 0 && value <= largest)) {
    throw GreenApiError.make('configuration', `${name} must be ${what} from 0 to ${largest}, not ${String(value)}`);
  }
  return Math.round(value);
}
