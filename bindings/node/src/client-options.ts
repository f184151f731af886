/** What a client is set up with: options, or variables of the environment. */

import type { GreenApi } from './client.js';
import { GreenApiError } from './errors.js';
import { count, milliseconds, type KeptOptions } from './options.js';

/** Options of a client. Only the credentials have no default. */
export interface GreenApiOptions extends Omit<KeptOptions, 'deadline'> {
  /** Number of the instance, as the console shows it. Default: the variable `GREEN_API_ID_INSTANCE`. */
  idInstance?: number | string | undefined;
  /** Access token of the instance. Default: the variable `GREEN_API_TOKEN_INSTANCE`. */
  apiTokenInstance?: string | undefined;
  /** Address of the API host, as the console shows it. Default: the variable `GREEN_API_URL`, or the universal address. */
  apiUrl?: string | undefined;
  /**
   * Address of the host for uploads, as the console shows it. Default: the variable `GREEN_API_MEDIA_URL`, or `apiUrl` when that
   * is on this machine, or the universal address.
   */
  mediaUrl?: string | undefined;
  /**
   * How long a connection may take to be made, in milliseconds.
   *
   * @default 10000
   */
  connectTimeout?: number | undefined;
  /**
   * Pause before the first repeat, in milliseconds; it doubles each time.
   *
   * @default 500
   */
  retryDelay?: number | undefined;
  /**
   * Longest pause between repeats, in milliseconds.
   *
   * @default 8000
   */
  maxRetryDelay?: number | undefined;
  /** Address of a proxy for all requests. Default: what the system says (`HTTPS_PROXY` and the like). */
  proxy?: string | undefined;
  /** Certificates to trust besides those of the system, PEM texts: for example of a company's gateway. */
  certificates?: string | readonly string[] | undefined;
  /** Put before the client's own name in the header `User-Agent`, for example `my-bot/1.0`. */
  userAgent?: string | undefined;
  /**
   * Uses the connections of another client: with many instances, set up one and share it. Its connection timeout, proxy,
   * certificates and user agent are used, not those given here.
   */
  shareConnectionsWith?: GreenApi | undefined;
}

/** The options as the native module takes them. */
export function clientOptions(options: GreenApiOptions): string {
  const { env } = process;
  const idInstance = options.idInstance ?? variable(env['GREEN_API_ID_INSTANCE']);
  const apiTokenInstance = options.apiTokenInstance ?? variable(env['GREEN_API_TOKEN_INSTANCE']);
  const missing = [
    idInstance === undefined && 'idInstance (environment variable GREEN_API_ID_INSTANCE)',
    apiTokenInstance === undefined && 'apiTokenInstance (environment variable GREEN_API_TOKEN_INSTANCE)',
  ].filter((name) => name !== false);
  if (idInstance === undefined || apiTokenInstance === undefined) {
    const are = missing.length === 1 ? 'is' : 'are';
    throw GreenApiError.make('configuration', `wrong configuration: ${missing.join(' and ')} ${are} missing`);
  }
  if (typeof apiTokenInstance !== 'string') {
    throw GreenApiError.make('configuration', 'wrong configuration: apiTokenInstance must be a string');
  }
  const { certificates } = options;
  return JSON.stringify({
    idInstance: instance(idInstance),
    apiTokenInstance,
    apiUrl: options.apiUrl ?? variable(env['GREEN_API_URL']),
    mediaUrl: options.mediaUrl ?? variable(env['GREEN_API_MEDIA_URL']),
    userAgent: options.userAgent,
    connectTimeout: milliseconds('connectTimeout', options.connectTimeout),
    timeout: milliseconds('timeout', options.timeout),
    retries: count('retries', options.retries),
    retryDelay: milliseconds('retryDelay', options.retryDelay),
    maxRetryDelay: milliseconds('maxRetryDelay', options.maxRetryDelay),
    pacing: options.pacing,
    proxy: options.proxy,
    certificates: typeof certificates === 'string' ? [certificates] : certificates,
  });
}

/** An empty variable is none. */
function variable(value: string | undefined): string | undefined {
  const text = value?.trim();
  return text === '' ? undefined : text;
}

function instance(id: number | string): number {
  const number = typeof id === 'string' && /^\d+$/.test(id.trim()) ? Number(id) : id;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) {
    throw GreenApiError.make('configuration', `wrong configuration: idInstance must be a number of 1 to 10 digits`);
  }
  return number;
}
