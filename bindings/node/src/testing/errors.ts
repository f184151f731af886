/** What the sandbox does not do. */

import type { Problem } from '../generated/testing/types.js';

/** The sandbox was asked for something that it cannot do. */
export class SandboxError extends Error {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'SandboxError', configurable: true, writable: true });
  }

  /** The operation of the control interface, for example `createPerson`. */
  readonly operation: string;
  /** What the control interface would answer over HTTP. */
  readonly status: number;
  /** The field that is wrong; `null` when it is none. */
  readonly field: string | null;
  /** What is wrong. */
  readonly reason: string;
  /** What to do about it. */
  readonly mend: string;

  /** @internal */
  constructor(operation: string, { status, field, message, mend }: Problem) {
    super(`${operation}: ${field == null ? '' : `${field}: `}${message}: ${mend}`);
    this.operation = operation;
    this.status = status;
    this.field = field ?? null;
    this.reason = message;
    this.mend = mend;
  }
}
