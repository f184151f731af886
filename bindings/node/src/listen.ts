/** Notifications to a handler, by long polling. */

import { GreenApiError } from './errors.js';
import { Handling, type Handler, type HandlingOptions } from './handling.js';
import type { NativeClient } from './native-types.js';
import { notifications, type Delivery, type NotificationsOptions } from './notifications.js';

/** Options of `listen`. */
export interface ListenOptions extends NotificationsOptions, HandlingOptions {}

/** Gives the notifications of a client to a handler until the signal is aborted. */
export async function listen(client: NativeClient, handler: Handler, options: ListenOptions): Promise<void> {
  const { retries, retryDelay, maxRetryDelay, deadLetters, ...receiving } = options;
  const handling = new Handling(handler, { retries, retryDelay, maxRetryDelay, deadLetters });
  // Handled, but perhaps not acknowledged yet: when it comes again it is only acknowledged.
  let handled: number | undefined;
  for await (const delivery of notifications(client, receiving, true)) {
    if (delivery.receiptId !== handled) {
      if (!(await handling.handle(delivery.notification, delivery.raw, options.signal))) {
        delivery.refuse();
        continue;
      }
      handled = delivery.receiptId;
    }
    await acknowledge(delivery);
  }
}

/** An acknowledgement that fails for the moment is made when the notification comes again. */
async function acknowledge(delivery: Delivery): Promise<void> {
  try {
    await delivery.ack();
  } catch (error) {
    const passes = error instanceof GreenApiError && (error.retryable || (error.status ?? 0) >= 500);
    if (!passes) {
      throw error;
    }
  }
}
