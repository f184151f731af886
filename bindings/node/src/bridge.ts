/**
 * How work in the native module comes back: under a number each, all that waits in one text. One crossing and one
 * `JSON.parse` serve everything that happened meanwhile; `native/bridge.rs` is the other side.
 */

import { GreenApiError, type Failure } from './errors.js';
import { native } from './native.js';
import type { NativeBridge } from './native-types.js';
import type { AbortSignalLike } from './options.js';

/** What a message is; the numbers stand in `native/bridge.rs` too. */
const FAILURE = 1;
const EVENT = 2;
const BYTES = 3;

/** Longest time of a timer: it keeps the process alive and never needs to do anything. */
const LONG = 2 ** 31 - 1;

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
  readonly onEvent: ((event: never) => void) | undefined;
}

/** Why work ended that was aborted. */
class Aborted {
  constructor(readonly reason: unknown) {}
}

const waiting = new Map<number, Waiting>();
const bridge: NativeBridge = new native.Bridge(deliver);
const alive = setInterval(() => {}, LONG);
alive.unref();
let last = 0;

/** Begins work; `begin` hands it to the native module. Its promise keeps the process alive, as every other does. */
export async function run<Value>(
  begin: (bridge: NativeBridge, id: number) => void,
  signal?: AbortSignalLike,
  onEvent?: (event: never) => void,
): Promise<Value> {
  throwIfAborted(signal);
  const id = next();
  let deaf: (() => void) | undefined;
  try {
    return await new Promise<Value>((resolve, reject) => {
      begin(bridge, id);
      if (waiting.size === 0) {
        alive.ref();
      }
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, onEvent });
      if (signal) {
        deaf = onAbort(signal, () => {
          forget(id);
          bridge.cancel(id);
          reject(new Aborted(reasonOf(signal)));
        });
      }
    });
  } catch (failure) {
    if (failure instanceof Aborted) {
      throw failure.reason;
    }
    // Made here and not where the message arrives: its stack leads to whoever awaits this.
    throw GreenApiError.from(failure);
  } finally {
    deaf?.();
  }
}

/** What the calls of a signal do when it is aborted, and the one listener that does it. */
const listeners = new WeakMap<AbortSignalLike, { readonly calls: Set<() => void>; readonly listener: () => void }>();

/**
 * Calls back on abort; what is returned ends that. A signal of many calls has one listener: Node warns of more than ten, and
 * one that outlives its calls has none.
 */
export function onAbort(signal: AbortSignalLike, callback: () => void): () => void {
  let known = listeners.get(signal);
  if (!known) {
    const calls = new Set<() => void>();
    known = { calls, listener: () => [...calls].forEach((call) => call()) };
    listeners.set(signal, known);
    signal.addEventListener('abort', known.listener);
  }
  const { calls, listener } = known;
  calls.add(callback);
  return () => {
    if (calls.delete(callback) && calls.size === 0) {
      signal.removeEventListener('abort', listener);
      listeners.delete(signal);
    }
  };
}

/** Calls a function of the native module that throws at once. */
export function immediately<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (failure) {
    throw GreenApiError.from(failure);
  }
}

/** Throws the signal's reason when it is aborted. */
export function throwIfAborted(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted) {
    throw reasonOf(signal);
  }
}

function reasonOf(signal: AbortSignalLike): unknown {
  return signal.reason ?? new DOMException('This operation was aborted', 'AbortError');
}

function next(): number {
  do {
    last = (last + 1) >>> 0;
  } while (waiting.has(last));
  return last;
}

function forget(id: number): void {
  if (waiting.delete(id) && waiting.size === 0) {
    alive.unref();
  }
}

function deliver(messages: string): void {
  for (const [id, sort, payload] of JSON.parse(messages) as [number, number, unknown][]) {
    const entry = waiting.get(id);
    if (!entry) {
      // Aborted meanwhile.
      continue;
    }
    if (sort === EVENT) {
      tell(entry.onEvent, payload as never);
      continue;
    }
    forget(id);
    if (sort === FAILURE) {
      entry.reject(payload as Failure);
    } else {
      entry.resolve(sort === BYTES ? bridge.takeBytes(id) : payload);
    }
  }
}

/** A callback that throws must not keep the messages behind it from being delivered. */
function tell(onEvent: ((event: never) => void) | undefined, event: never): void {
  try {
    onEvent?.(event);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
