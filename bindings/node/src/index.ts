/** WhatsApp through GREEN-API: methods, notifications, webhooks, files. */

export {
  GreenApi,
  type DownloadOptions,
  type FoundMessage,
  type Health,
  type HealthNote,
  type NamedCallOptions,
  type QrCodesOptions,
  type SearchedMessage,
  type WaitOptions,
} from './client.js';
export type { GreenApiOptions } from './client-options.js';
export type {
  AbortSignalLike,
  CallOptions,
  KeptOptions,
  OnProgress,
  UploadOptions,
} from './options.js';
export type { BlobLike, FileData, FileDescription, FileSource, UrlLike, WebStreamLike } from './files.js';

export type { Delivery, NotificationsOptions } from './notifications.js';
export type { DeadLetter, Handler, HandlingOptions, Incoming } from './handling.js';
export type { ListenOptions } from './listen.js';
export type { QrCode, QrEvent } from './qr-codes.js';
export { decodeNotification } from './decode.js';
export { MISFIT, type Misfit, type UnknownKind } from './open.js';

export { WebhookReceiver, type WebhookReceiverOptions, type WebhookRequest } from './webhooks.js';
export {
  WebhookServer,
  type WebhookDelivery,
  type WebhookListenOptions,
  type WebhookServerOptions,
} from './webhook-server.js';

export {
  BadGatewayError,
  BadRequestError,
  ClosedError,
  ConfigurationError,
  ConnectionError,
  DecodeError,
  ExpiredError,
  FileError,
  ForbiddenError,
  GreenApiError,
  InstanceNotAuthorizedError,
  InstanceStartingError,
  NotFoundError,
  QuotaExceededError,
  RateLimitedError,
  RejectedError,
  ServerError,
  TimeoutError,
  TooLargeError,
  UnauthorizedError,
  UnexpectedStatusError,
  ValidationError,
  WebhookRefusedError,
  type ErrorCode,
} from './errors.js';

export type { DocumentedErrors, ErrorId } from './generated/errors.js';
export { limits } from './generated/limits.js';
export { operations, type Operation, type OperationName } from './generated/operations.js';
export type * from './generated/models/index.js';
