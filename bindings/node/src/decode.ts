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
  const canonical = native.decode(body);
  if (canonical === null) {
    // It is canonical already: V8 reads it faster from where it is.
    return JSON.parse(typeof body === 'string' ? body : textOf(body)) as Notification;
  }
  return canonical.startsWith('!')
    ? opened(JSON.parse(canonical.slice(1)) as Envelope)
    : (JSON.parse(canonical) as Notification);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}

/** The notification of an envelope. */
export function opened({ notification, misfit: place }: Envelope): Notification {
  return place === undefined ? (notification as Notification) : misfit(notification, place);
}
