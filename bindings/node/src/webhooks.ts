/** Webhooks under any web framework. */

import { immediately } from './bridge.js';
import { decodeNotification } from './decode.js';
import type { Notification } from './generated/models/index.js';
import { native } from './native.js';
import type { NativeReceiver } from './native-types.js';
import { bytes } from './options.js';

/** What a receiver takes. */
export interface WebhookReceiverOptions {
  /**
   * The token of the setting `webhookUrlToken`, written as it stands there: `Bearer x`, `Basic x`, or `x`, which is sent as
   * `Bearer x`. Without one, none is demanded.
   */
  token?: string | undefined;
  /**
   * Takes webhooks from these IP addresses only. Behind a proxy give `receive` the address that the proxy names. Default: from
   * everywhere.
   */
  allowedAddresses?: readonly string[] | undefined;
  /** Takes webhooks from the service's published addresses, besides `allowedAddresses`. */
  publishedAddresses?: boolean | undefined;
  /**
   * Largest body that is taken, in bytes.
   *
   * @default 4194304
   */
  maxBody?: number | undefined;
}

/** What a web framework received. */
export interface WebhookRequest {
  /** The body as it came: bytes, or the text that they are. */
  body: Uint8Array | string;
  /** The header `Authorization`. */
  authorization?: string | undefined;
  /** The IP address that it comes from. */
  address?: string | undefined;
}

/**
 * Checks and decodes webhooks. It serves no port: hand it what your web framework received, and answer with status 200 when the
 * notification is handled. Answer 200 also to kinds that you do not use: with any other answer, or none within three minutes,
 * the service sends the same notification again.
 */
export class WebhookReceiver {
  readonly #native: NativeReceiver;

  /** @throws {@link ConfigurationError} when an option is out of range. */
  constructor(options: WebhookReceiverOptions = {}) {
    const text = JSON.stringify(receiverSettings(options));
    this.#native = immediately(() => new native.NativeReceiver(text));
  }

  /**
   * Checks a request and decodes its notification. A body that is none of the known kinds, or no JSON at all, is a value too:
   * log it and answer 200.
   *
   * @throws {@link WebhookRefusedError}, whose `status` is to be answered.
   */
  receive({ body, authorization, address }: WebhookRequest): Notification {
    immediately(() => this.#native.check(Buffer.byteLength(body), authorization, address));
    return decodeNotification(body);
  }
}

/** The options as the native module takes them. */
export function receiverSettings(options: WebhookReceiverOptions): object {
  const { token, allowedAddresses, publishedAddresses, maxBody } = options;
  return { token, allowedAddresses, publishedAddresses, maxBody: bytes('maxBody', maxBody) };
}
