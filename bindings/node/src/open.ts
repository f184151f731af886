/** What this version does not know, and what does not fit: values like every other. */

/**
 * Exists for the compiler only. A tag of this type is some text that is none of the known ones, so that `switch` over the
 * known ones narrows; at run time it is the text that the service sent.
 */
declare enum Phantom {
  Unknown = '(unknown)',
}

/** The tag of a kind that this version does not know: some other text than those of the known kinds. */
export type UnknownKind = Phantom.Unknown;

/** `typeWebhook` of a notification that fits no kind. The service has no kind of this name. */
export const MISFIT = '(misfit)';

/**
 * A notification whose body does not fit: not JSON, without `typeWebhook`, or of a known kind with a property of another type.
 * It is a value, so that a loop can log it and acknowledge it. `JSON.stringify` gives the body.
 */
export interface Misfit {
  readonly typeWebhook: typeof MISFIT;
  /** `typeWebhook` of the body, when it could be read; otherwise empty. */
  readonly kind: string;
  /** Where the body does not fit, `messageData.textMessageData`; `.` for the whole. */
  readonly path: string;
  /** What is wrong there. */
  readonly message: string;
  /** The body as JSON; `null` when it is not JSON. */
  readonly body: unknown;
}

/** Where and why a body does not fit, as the native module says it. */
export interface Place {
  readonly tag: string;
  readonly path: string;
  readonly message: string;
}

/** Makes the value for a body that does not fit. */
export function misfit(body: unknown, { tag, path, message }: Place): Misfit {
  const value = { typeWebhook: MISFIT, kind: tag, path, message, body } as const;
  return Object.defineProperty(value, 'toJSON', { value: () => body, enumerable: false });
}
