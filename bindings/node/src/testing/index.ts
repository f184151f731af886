/// <reference lib="esnext.disposable" preserve="true" />
/** A local gateway for tests. */

export { SandboxError } from './errors.js';
export { Instance } from './instance.js';
export type { Person } from './person.js';
export { Sandbox, type SandboxClientOptions, type SandboxOptions, type UntilOptions } from './sandbox.js';
export type * from '../generated/testing/types.js';
