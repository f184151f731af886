// @generated from the specification; edit spec/ instead.

/**
 * Body of an error. The manual shows the texts, never the body: clients also read plain text.
 *
 * Manual: lines 9552–9571.
 */
export interface ErrorResponse {
  /** The HTTP status again. */
  statusCode?: number;
  /** Time of the error. */
  timestamp?: string;
  /** Address of the request. It contains the access token: do not show it. */
  path?: string;
  /** What is wrong, for example `Validation failed. Details: …`. */
  message?: string;
}

/**
 * Body of the status 466.
 *
 * Manual: lines 9595–9661.
 */
export interface QuotaExceededResponse {
  /** Quota of the method. */
  invokeStatus?: QuotaStatus;
  /** Quota of chats; present when that is the one exceeded. */
  correspondentsStatus?: QuotaStatus;
}

/**
 * How much of a quota is used.
 *
 * Manual: lines 9605–9626, 5573–5581.
 */
export interface QuotaStatus {
  /** Name of the method in lower case, or `correspondents` for the quota of chats. */
  method?: string;
  /** Requests of this month, or chats used. */
  used?: number;
  /** Requests allowed a month, or chats (3); 0 means unlimited. */
  total?: number;
  /** Whether the quota is exceeded. */
  status?: QuotaStatusCode;
  /** What to do, when the quota is exceeded; for chats it lists those that are allowed. */
  description?: string;
}

/**
 * State of a quota; kept as the service sends it.
 *
 * - `QUOTE_ALLOWED`: Not exceeded.
 * - `QUOTE_EXCEEDED`: The month's requests of the method are used up.
 * - `CORRESPONDENTS_QUOTE_EXCEEDED`: The month's chats are used up (in errors).
 * - `CORRESPONDENTS_QUOTA_EXCEEDED`: The month's chats are used up (in notifications).
 *
 * A value that is not known yet comes as it is.
 *
 * Manual: lines 5597, 9637–9657.
 */
export type QuotaStatusCode =
  | 'QUOTE_ALLOWED'
  | 'QUOTE_EXCEEDED'
  | 'CORRESPONDENTS_QUOTE_EXCEEDED'
  | 'CORRESPONDENTS_QUOTA_EXCEEDED'
  | (string & {});
