/** Notifications by long polling, one after another. */

import { onAbort, run, throwIfAborted } from './bridge.js';
import { opened, type Envelope } from './decode.js';
import { GreenApiError } from './errors.js';
import type { Notification } from './generated/models/index.js';
import type { NativeClient, NativeNotifications } from './native-types.js';
import { callOptions, milliseconds, type AbortSignalLike, type CallOptions } from './options.js';

/** Options of `notifications`. */
export interface NotificationsOptions extends CallOptions {
  /**
   * How long the service waits for a notification before it answers that there is none: 5000 to 60000 milliseconds. A longer
   * time makes fewer requests, not later notifications.
   *
   * @default 5000
   */
  receiveTimeout?: number | undefined;
}

interface Handed extends Envelope {
  readonly delivery: number;
  readonly receiptId: number;
  readonly attempt: number;
  readonly raw: string;
}

/**
 * A received notification. The service keeps it, and gives nothing else, until it is acknowledged. One that is neither
 * acknowledged nor refused when the loop goes on comes again after a pause.
 */
export class Delivery {
  /** The notification. Kinds that this version does not know, and bodies that fit no kind, are values too. */
  readonly notification: Notification;
  /** The body as it came. */
  readonly raw: string;
  /** Number under which the service keeps it. */
  readonly receiptId: number;
  /** 1 when this loop gets it for the first time, 2 when it comes again, and so on. */
  readonly attempt: number;
  readonly #native: NativeNotifications;
  readonly #number: number;
  #acknowledging: Promise<void> | undefined;
  #refused = false;

  /** @internal */
  constructor(native: NativeNotifications, handed: Handed) {
    this.notification = opened(handed);
    this.raw = handed.raw;
    this.receiptId = handed.receiptId;
    this.attempt = handed.attempt;
    this.#native = native;
    this.#number = handed.delivery;
  }

  /**
   * Acknowledges it: the service deletes it, and the loop can go on with the next one. It counts as acknowledged too when the
   * service does not have it any more. When it fails it can be called again; otherwise further calls do nothing.
   */
  ack(): Promise<void> {
    if (this.#refused) {
      const message =
        'the delivery was left with the service when the loop went on: await `ack()` before the end of the loop body';
      return Promise.reject(GreenApiError.make('closed', message));
    }
    this.#acknowledging ??= run<void>((bridge, id) => this.#native.ack(bridge, id, this.#number)).catch((error) => {
      this.#acknowledging = undefined;
      throw error;
    });
    return this.#acknowledging;
  }

  /** Leaves it with the service: it comes again after a pause. */
  refuse(): void {
    if (!this.#acknowledging && !this.#refused) {
      this.#refused = true;
      this.#native.refuse(this.#number);
    }
  }

  /** @internal Refuses it unless it is acknowledged. */
  async settle(): Promise<void> {
    // Whoever called `ack` gets its error.
    await this.#acknowledging?.catch(() => {});
    this.refuse();
  }
}

/** The notifications of a client. `quietly`: an abort ends the loop instead of throwing. */
export async function* notifications(
  client: NativeClient,
  options: NotificationsOptions = {},
  quietly = false,
): AsyncGenerator<Delivery, void, undefined> {
  const { signal, receiveTimeout } = options;
  const stream = client.notifications(milliseconds('receiveTimeout', receiveTimeout), false, callOptions(options));
  const deaf = signal && onAbort(signal, () => stream.stop());
  try {
    while (!over(signal, quietly)) {
      const handed = await run<Handed | null>((bridge, id) => stream.next(bridge, id));
      if (handed === null) {
        continue;
      }
      const delivery = new Delivery(stream, handed);
      try {
        yield delivery;
      } finally {
        await delivery.settle();
      }
    }
  } finally {
    deaf?.();
    stream.stop();
  }
}

function over(signal: AbortSignalLike | undefined, quietly: boolean): boolean {
  if (!quietly) {
    throwIfAborted(signal);
  }
  return signal?.aborted ?? false;
}
