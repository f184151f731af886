/** QR codes to link a phone. */

import { onAbort, run, throwIfAborted } from './bridge.js';
import type { NativeQrCodes } from './native-types.js';
import type { AbortSignalLike } from './options.js';

/** A QR code to scan with the WhatsApp Business app. It is replaced after 20 seconds. Whoever scans it links their phone. */
export interface QrCode {
  readonly type: 'code';
  /** The image, a PNG, in base64. */
  readonly base64: string;
  /** The image for `src` of an HTML `img`. */
  readonly dataUrl: string;
}

/** What happens while a phone is linked. */
export type QrEvent =
  | QrCode
  /** The instance is authorized: the last event. */
  | { readonly type: 'authorized' }
  /** There is no code for now, in the service's words. */
  | { readonly type: 'problem'; readonly message: string }
  /** The code was not scanned in time (by websocket, after 100 seconds): the last event. */
  | { readonly type: 'timedOut' }
  /** Data of the account (by websocket). What it holds is not documented. */
  | { readonly type: 'accountData'; readonly message: string }
  /** A kind of message that this version does not know. */
  | { readonly type: 'unknown'; readonly kind: string; readonly message: string };

/** The events of a stream; it ends when the instance is authorized, or with an error. */
export async function* qrEvents(
  codes: NativeQrCodes,
  signal: AbortSignalLike | undefined,
): AsyncGenerator<QrEvent, void, undefined> {
  const deaf = signal && onAbort(signal, () => codes.stop());
  try {
    for (;;) {
      throwIfAborted(signal);
      const event = await run<QrEvent | null>((bridge, id) => codes.next(bridge, id));
      if (event === null) {
        throwIfAborted(signal);
        return;
      }
      yield event.type === 'code' ? { ...event, dataUrl: `data:image/png;base64,${event.base64}` } : event;
    }
  } finally {
    deaf?.();
    codes.stop();
  }
}
