/**
 * The native module. Each platform has a package of its own, `green-api-<platform>`, of which npm installs the one that
 * fits; in the repository the module lies beside the sources.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Native } from './native-types.js';
import { platformName } from './platform.js';

const load: (path: string) => Native = require;

function open(): Native {
  const name = platformName();
  const beside = join(__dirname, '..', 'binary', `green-api.${name}.node`);
  if (existsSync(beside)) {
    return load(beside);
  }
  try {
    return load(`green-api-${name}`);
  } catch (error) {
    const { platform, arch, versions } = process;
    const missing = (error as { code?: string }).code === 'MODULE_NOT_FOUND';
    const reason = missing
      ? `the package green-api-${name} is not installed. If there is one for this platform, npm left it out: it must run ` +
        'without `--omit=optional`, on this platform, and with a lock file that was not made on another one; delete ' +
        'node_modules and package-lock.json and install again'
      : `it could not be loaded: ${(error as Error).message}`;
    throw new Error(
      `green-api has no native module for platform ${platform}, architecture ${arch}` +
        `${platform === 'linux' ? `, C library ${name.endsWith('musl') ? 'musl' : 'glibc'}` : ''} (Node.js ${versions.node}): ` +
        `${reason}.`,
      { cause: error },
    );
  }
}

/** The functions of the native module. */
export const native: Native = open();
