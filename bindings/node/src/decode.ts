/** Bodies to notifications. */

import type { Notification } from './generated/models/index.js';
import { native } from './native.js';
import { misfit, type Place } from './open.js';

/** A notification with the place where it does not fit, as the native module writes it. */
export interface Envelope {
  readonly notification: unknown;
  readonly misfit?: Place;
}

/**
 * Decodes the body of a notification: checks it against the specification and makes it canonical, so that every spelling that
 * the service is documented to use comes as the same value. It never throws: a kind that this version does not know and a
 * body that fits none are values, see `UnknownNotification` and `Misfit`.
 */
export function decodeNotification(body: Uint8Array | string): Notification {
  return fromText(native.decode(body));
}

/** What the native module's `decode` answered. */
export function fromText(text: string): Notification {
  return text.startsWith('!') ? opened(JSON.parse(text.slice(1)) as Envelope) : (JSON.parse(text) as Notification);
}

/** The notification of an envelope. */
export function opened({ notification, misfit: place }: Envelope): Notification {
  return place === undefined ? (notification as Notification) : misfit(notification, place);
}
