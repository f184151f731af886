/** Errors: one class with everything that is known, and a subclass for each thing that can happen. */

import type { ErrorId } from './generated/errors.js';
import type { QuotaExceededResponse } from './generated/models/index.js';

/** What the native module says of a failure. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly operation: string | null;
  readonly status: number | null;
  readonly serviceMessage: string | null;
  readonly errorId: ErrorId | null;
  readonly description: string | null;
  readonly field: string | null;
  readonly path: string | null;
  readonly retryable: boolean;
  readonly retryAfter: number | null;
  readonly outcomeUnknown: boolean;
  readonly attempts: number;
  readonly quota: QuotaExceededResponse | null;
}

/** A failed call. No text of it contains an address or the access token. */
export class GreenApiError extends Error {
  static {
    named(this, 'GreenApiError');
  }

  /** What happened, in one word that does not change: `validation`, `rateLimited`, … */
  readonly code: ErrorCode;
  /** The API method that was called; `null` when none was. */
  readonly operation: string | null;
  /** HTTP status of the answer; `null` when there was none. */
  readonly status: number | null;
  /** What the service said, in its own words. */
  readonly serviceMessage: string | null;
  /** Id of the documented error that this is; `null` when the documentation has none. */
  readonly errorId: ErrorId | null;
  /** What the documentation says about this error and what to do. */
  readonly description: string | null;
  /**
   * Whether the same call may well succeed later. Whether repeating it is harmless is another question, see
   * `outcomeUnknown`.
   */
  readonly retryable: boolean;
  /** How long the service asked to wait, in milliseconds. */
  readonly retryAfter: number | null;
  /**
   * Whether the service may have done what was asked: a call that changes something got no usable answer after it was
   * sent. Repeating it blindly could send a message twice; `findSent` looks for it.
   */
  readonly outcomeUnknown: boolean;
  /** Number of requests that were made, repeats included; 0 when nothing was sent. */
  readonly attempts: number;

  /** Errors are made by the client. */
  protected constructor(failure: Failure) {
    super(failure.message);
    this.code = failure.code as ErrorCode;
    this.operation = failure.operation;
    this.status = failure.status;
    this.serviceMessage = failure.serviceMessage;
    this.errorId = failure.errorId;
    this.description = failure.description;
    this.retryable = failure.retryable;
    this.retryAfter = failure.retryAfter;
    this.outcomeUnknown = failure.outcomeUnknown;
    this.attempts = failure.attempts;
  }

  /** @internal Makes the error of the class that fits. What is no failure of the native module stays as it is. */
  static from(cause: unknown): unknown {
    const failure = read(cause);
    if (!failure) {
      return cause;
    }
    const Class = (classes as Record<string, unknown>)[failure.code] as new (failure: Failure) => GreenApiError;
    return new (Class ?? GreenApiError)(failure);
  }

  /** @internal An error that the shim itself finds. */
  static make(code: ErrorCode, message: string, more: Partial<Failure> = {}): GreenApiError {
    return GreenApiError.from({ ...NOTHING, ...more, code, message }) as GreenApiError;
  }
}

/** The client is not set up correctly: a missing credential, an address that is none, an option out of range. */
export class ConfigurationError extends GreenApiError {
  static {
    named(this, 'ConfigurationError');
  }
}

/** The request does not fit the specification. Nothing was sent. */
export class ValidationError extends GreenApiError {
  static {
    named(this, 'ValidationError');
  }

  /** The field at fault, a path for nested ones. */
  readonly field: string;

  /** Errors are made by the client. */
  protected constructor(failure: Failure) {
    super(failure);
    this.field = failure.field ?? '';
  }
}

/** The file or the request is larger than the service takes. */
export class TooLargeError extends GreenApiError {
  static {
    named(this, 'TooLargeError');
  }
}

/** A local file, or what gave its bytes, could not be read or written. */
export class FileError extends GreenApiError {
  static {
    named(this, 'FileError');
  }
}

/** No connection, or it broke. */
export class ConnectionError extends GreenApiError {
  static {
    named(this, 'ConnectionError');
  }
}

/** No answer in time. */
export class TimeoutError extends GreenApiError {
  static {
    named(this, 'TimeoutError');
  }
}

/** Status 400: the service refused the request. */
export class BadRequestError extends GreenApiError {
  static {
    named(this, 'BadRequestError');
  }
}

/** Status 400: the instance is starting or restarting; try again after several seconds. */
export class InstanceStartingError extends GreenApiError {
  static {
    named(this, 'InstanceStartingError');
  }
}

/** Status 400: no WhatsApp account is linked to the instance. */
export class InstanceNotAuthorizedError extends GreenApiError {
  static {
    named(this, 'InstanceNotAuthorizedError');
  }
}

/** Status 401: the access token is wrong. */
export class UnauthorizedError extends GreenApiError {
  static {
    named(this, 'UnauthorizedError');
  }
}

/** Status 403: the instance number or the address is wrong, or there is no access to a beta method. */
export class ForbiddenError extends GreenApiError {
  static {
    named(this, 'ForbiddenError');
  }
}

/** Status 404: the method's name or the verb is wrong; for a download, the file is gone. */
export class NotFoundError extends GreenApiError {
  static {
    named(this, 'NotFoundError');
  }
}

/** Status 429: more requests per second than the method allows. */
export class RateLimitedError extends GreenApiError {
  static {
    named(this, 'RateLimitedError');
  }
}

/** Status 466: the month's quota of the method, or of chats, is used up. */
export class QuotaExceededError extends GreenApiError {
  static {
    named(this, 'QuotaExceededError');
  }

  /** The service's account of it; `null` when the body was not readable. */
  readonly quota: QuotaExceededResponse | null;

  /** Errors are made by the client. */
  protected constructor(failure: Failure) {
    super(failure);
    this.quota = failure.quota;
  }
}

/** Status 5xx: the service failed. */
export class ServerError extends GreenApiError {
  static {
    named(this, 'ServerError');
  }
}

/** Status 502: the service got no answer from behind. */
export class BadGatewayError extends GreenApiError {
  static {
    named(this, 'BadGatewayError');
  }
}

/** The service answered 200 and reported a failure in the body. */
export class RejectedError extends GreenApiError {
  static {
    named(this, 'RejectedError');
  }
}

/** The answer does not have the documented form. */
export class DecodeError extends GreenApiError {
  static {
    named(this, 'DecodeError');
  }

  /** Where in the JSON, for example `body.messageData.typeMessage`; empty for the whole. */
  readonly path: string;

  /** Errors are made by the client. */
  protected constructor(failure: Failure) {
    super(failure);
    this.path = failure.path ?? '';
  }
}

/** A status that the documentation does not know. */
export class UnexpectedStatusError extends GreenApiError {
  static {
    named(this, 'UnexpectedStatusError');
  }
}

/** What was used is over: a stopped stream, a delivery that was left with the service. */
export class ClosedError extends GreenApiError {
  static {
    named(this, 'ClosedError');
  }
}

/** An acknowledgement that came too late: nobody waits for it any more, and the service sends the notification again. */
export class ExpiredError extends GreenApiError {
  static {
    named(this, 'ExpiredError');
  }
}

/** A webhook that must not be taken: answer it with `status` (401, 403 or 413). */
export class WebhookRefusedError extends GreenApiError {
  static {
    named(this, 'WebhookRefusedError');
  }
}

const classes = {
  configuration: ConfigurationError,
  validation: ValidationError,
  tooLarge: TooLargeError,
  file: FileError,
  connection: ConnectionError,
  timeout: TimeoutError,
  badRequest: BadRequestError,
  instanceStarting: InstanceStartingError,
  instanceNotAuthorized: InstanceNotAuthorizedError,
  unauthorized: UnauthorizedError,
  forbidden: ForbiddenError,
  notFound: NotFoundError,
  rateLimited: RateLimitedError,
  quotaExceeded: QuotaExceededError,
  server: ServerError,
  badGateway: BadGatewayError,
  rejected: RejectedError,
  decode: DecodeError,
  unexpectedStatus: UnexpectedStatusError,
  closed: ClosedError,
  expired: ExpiredError,
  webhookRefused: WebhookRefusedError,
} as const;

/** What happened, in one word. */
export type ErrorCode = keyof typeof classes;

const NOTHING: Failure = {
  code: '',
  message: '',
  operation: null,
  status: null,
  serviceMessage: null,
  errorId: null,
  description: null,
  field: null,
  path: null,
  retryable: false,
  retryAfter: null,
  outcomeUnknown: false,
  attempts: 0,
  quota: null,
};

/** Sets the name of a class where every error of it shows it; a minifier does not change it. */
function named(Class: typeof GreenApiError, name: string): void {
  Object.defineProperty(Class.prototype, 'name', { value: name, configurable: true, writable: true });
}

/** A failure that came as a message, or as the text of an exception. */
function read(cause: unknown): Failure | undefined {
  if (cause instanceof Error) {
    if (cause instanceof GreenApiError || !cause.message.startsWith('{"code":')) {
      return undefined;
    }
    return JSON.parse(cause.message) as Failure;
  }
  return typeof cause === 'object' && cause !== null && 'code' in cause ? (cause as Failure) : undefined;
}
