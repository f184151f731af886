// The ordinary build: the generated sources, the native module, JavaScript. `--release` for one that is to be shipped.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const repository = join(folder, '..', '..');
const require = createRequire(import.meta.url);
const { values: options } = parseArgs({
  options: {
    // Optimised, as it is shipped.
    release: { type: 'boolean', default: false },
    // Another platform than this one, as cargo names it; a tool that can link for it must be set up.
    target: { type: 'string' },
    // Name of that platform's package, see src/platform.ts.
    platform: { type: 'string' },
    // Only JavaScript: the native module is there already.
    'no-native': { type: 'boolean', default: false },
  },
});

generate();
compile();
if (!options['no-native']) {
  native();
}

/** What follows from the specification. */
function generate() {
  const generated = join(folder, 'src', 'generated');
  cargo(['run', '--quiet', '--package', 'green-api-codegen', '--', '--spec', 'spec', '--node', generated]);
}

/** JavaScript as CommonJS, and for ESM what hands out the same objects: a class is the same class in both. */
function compile() {
  const dist = join(folder, 'dist');
  rmSync(dist, { recursive: true, force: true });
  run(process.execPath, [join(folder, 'node_modules', 'typescript', 'bin', 'tsc'), '--project', folder]);
  for (const entry of ['index', 'testing/index']) {
    const names = exportedNames(readFileSync(join(dist, `${entry}.js`), 'utf8'));
    const script = `import exported from './index.js';\n\nexport const {\n  ${names.join(',\n  ')},\n} = exported;\n`;
    writeFileSync(join(dist, `${entry}.mjs`), script);
    writeFileSync(join(dist, `${entry}.d.mts`), "export * from './index.js';\n");
  }
}

/** TypeScript begins a module with `exports.b = exports.a = void 0;`. */
function exportedNames(script) {
  const line = /^exports\.\w+ = .*void 0;$/m.exec(script);
  return [...(line?.[0] ?? '').matchAll(/exports\.(\w+)/g)].map((match) => match[1]).sort();
}

/** The native module, under the name of its platform. */
function native() {
  const { platformName } = require(join(folder, 'dist', 'platform.js'));
  const profile = options.release ? ['--profile', 'npm'] : [];
  const target = options.target === undefined ? [] : ['--target', options.target];
  cargo(['build', '--package', 'green-api-node', ...profile, ...target]);
  const metadata = JSON.parse(cargo(['metadata', '--format-version', '1', '--no-deps'], 'pipe'));
  const name = options.platform ?? platformName();
  const built = join(metadata.target_directory, ...target.slice(1), options.release ? 'npm' : 'debug', library(name));
  const binary = join(folder, 'binary');
  mkdirSync(binary, { recursive: true });
  // A process that has the old one loaded keeps it.
  const place = join(binary, `green-api.${name}.node`);
  copyFileSync(built, `${place}.new`);
  renameSync(`${place}.new`, place);
}

function library(name) {
  if (name.startsWith('win32')) {
    return 'green_api_node.dll';
  }
  return name.startsWith('darwin') ? 'libgreen_api_node.dylib' : 'libgreen_api_node.so';
}

function cargo(words, stdout = 'inherit') {
  return run(process.env.CARGO ?? 'cargo', words, stdout);
}

function run(program, words, stdout = 'inherit') {
  const stdio = ['ignore', stdout, 'inherit'];
  return execFileSync(program, words, { cwd: repository, stdio, encoding: 'utf8', maxBuffer: 2 ** 26 });
}
