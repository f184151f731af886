/** Handlers: called again when they fail, and a place for what they never manage. Polling and the webhook server share it. */

import { onAbort } from './bridge.js';
import type { Notification } from './generated/models/index.js';
import { native } from './native.js';
import type { NativePolicy } from './native-types.js';
import { count, milliseconds, type AbortSignalLike } from './options.js';

/** A notification on its way to a handler. */
export interface Incoming {
  /** The notification. */
  readonly notification: Notification;
  /** The body as it came. */
  readonly raw: string;
  /** 1 when the handler gets it for the first time, 2 when it failed once, and so on. */
  readonly attempt: number;
}

/** Does something with a notification. It is done when what it returns is; one that throws or rejects has failed. */
export type Handler = (notification: Notification, incoming: Incoming) => unknown;

/** A notification that its handler did not manage. */
export interface DeadLetter extends Incoming {
  /** What the handler failed with the last time. */
  readonly error: unknown;
}

/** Options of everything that calls a handler. */
export interface HandlingOptions {
  /**
   * How often a handler that failed is called again.
   *
   * @default 3
   */
  retries?: number | undefined;
  /**
   * Pause before the handler is called again, in milliseconds; it doubles each time.
   *
   * @default 500
   */
  retryDelay?: number | undefined;
  /**
   * Longest pause before the handler is called again, in milliseconds.
   *
   * @default 8000
   */
  maxRetryDelay?: number | undefined;
  /**
   * Where notifications go that the handler did not manage. When it fails too, the notification stays with the service and
   * comes again. Default: the whole notification is written to `console.error`.
   */
  deadLetters?: ((letter: DeadLetter) => unknown) | undefined;
}

/** Calls a handler as often as it takes. */
export class Handling {
  readonly #policy: NativePolicy;
  readonly #handler: Handler;
  readonly #deadLetters: (letter: DeadLetter) => unknown;

  constructor(handler: Handler, options: HandlingOptions) {
    this.#policy = new native.NativePolicy(
      count('retries', options.retries),
      milliseconds('retryDelay', options.retryDelay),
      milliseconds('maxRetryDelay', options.maxRetryDelay),
    );
    this.#handler = handler;
    this.#deadLetters = options.deadLetters ?? writeDown;
  }

  /** Whether the notification is done with; otherwise it stays with the service. */
  async handle(notification: Notification, raw: string, signal: AbortSignalLike | undefined): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      const incoming = { notification, raw, attempt };
      try {
        await this.#handler(notification, incoming);
        return true;
      } catch (error) {
        const pause = this.#policy.afterFailure(attempt);
        if (pause === null) {
          return this.#bury({ ...incoming, error });
        }
        if (!(await pauseFor(pause, signal))) {
          return false;
        }
      }
    }
  }

  async #bury(letter: DeadLetter): Promise<boolean> {
    try {
      await this.#deadLetters(letter);
      return true;
    } catch (error) {
      console.error('green-api: the dead-letter sink failed, the notification stays with the service:', error);
      return false;
    }
  }
}

function writeDown({ error, raw }: DeadLetter): void {
  console.error('green-api: a notification was not handled:', error, raw);
}

/** Waits; `false` when it was aborted before. */
function pauseFor(time: number, signal: AbortSignalLike | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (whole: boolean) => {
      clearTimeout(timer);
      deaf?.();
      resolve(whole);
    };
    const timer = setTimeout(end, time, true);
    const deaf = signal && onAbort(signal, () => end(false));
    if (signal?.aborted) {
      end(false);
    }
  });
}
