// The declarations, with compilers as people have them: strict, and no library left unchecked.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { examples, methods } from './support/specification.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const COMPILERS = { 'TypeScript 5': 'typescript-5', 'TypeScript 7': 'typescript' };
const NODE = { types: ['node'], lib: ['es2022'] };
const PLAIN = { types: [], lib: ['es2022'] };

/** Compiles sources (name to text, or the name of a file of `types/`) as one project; tells what the compiler said. */
function compile(compiler, sources, options) {
  // Inside the tests' folder, so that the packages are found.
  const folder = mkdtempSync(join(here, 'compiled-'));
  try {
    for (const [name, text] of Object.entries(sources)) {
      if (text === undefined) copyFileSync(join(here, 'types', name.replace(/\.[cm]ts$/, '.ts')), join(folder, name));
      else writeFileSync(join(folder, name), text);
    }
    const compilerOptions = {
      ...{ noEmit: true, strict: true, skipLibCheck: false, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
      ...{ target: 'es2022', module: 'nodenext', moduleResolution: 'nodenext', ...options },
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: Object.keys(sources) }));
    const program = join(here, '..', 'node_modules', compiler, 'bin', 'tsc');
    const { stdout, stderr } = spawnSync(process.execPath, [program, '--project', folder], { encoding: 'utf8' });
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const [name, compiler] of Object.entries(COMPILERS)) {
  test(`${name}: kinds narrow and typos are errors, in ESM and in CommonJS`, () => {
    assert.equal(compile(compiler, { 'narrowing.mts': undefined, 'narrowing.cts': undefined }, NODE), '');
  });

  test(`${name}: the declarations need neither the types of Node nor those of the browser`, () => {
    assert.equal(compile(compiler, { 'plain.mts': undefined, 'plain.cts': undefined }, PLAIN), '');
  });
}

test('the declarations fit bundlers, and programs with the types of the browser', () => {
  const bundler = { ...NODE, module: 'esnext', moduleResolution: 'bundler' };
  assert.equal(compile('typescript', { 'narrowing.ts': undefined }, bundler), '');
  const browser = { lib: ['es2022', 'dom', 'dom.iterable'], types: [] };
  assert.equal(compile('typescript', { 'narrowing.ts': undefined }, browser), '');
});

test('a mistake is found: the checks above can fail', () => {
  const wrong = "import { GreenApi } from 'green-api';\nnew GreenApi().sendMessage({ chatId: 5 });\n";
  assert.match(compile('typescript', { 'wrong.mts': wrong }, NODE), /TS2322|TS2345/);
});

test('every example of the documentation has the type of its kind: nothing missing, nothing that is not declared', () => {
  const lines = ["import type { GreenApi, NotificationByKind } from 'green-api';", 'declare const client: GreenApi;'];
  const count = { notification: 0, request: 0, response: 0 };
  for (const { role, operation, notification, canonical } of examples) {
    const value = JSON.stringify(canonical);
    const method = methods.find(({ name }) => name === operation);
    if (role === 'notification') {
      lines.push(`(${value}) satisfies NotificationByKind['${notification}'];`);
    } else if (role === 'request' && Object.keys(method.operation.requestBody.content)[0] === 'application/json') {
      lines.push(`void client.${operation}(${value});`);
    } else if (role === 'response' && !method.websocket) {
      lines.push(`(${value}) satisfies Awaited<ReturnType<GreenApi['${operation}']>>;`);
    } else {
      continue;
    }
    count[role] += 1;
  }
  assert.ok(count.notification > 50 && count.request > 30 && count.response > 40, JSON.stringify(count));
  assert.equal(compile('typescript', { 'examples.mts': `${lines.join('\n')}\nexport {};\n` }, NODE), '');
});

test('no declaration of the package mentions what is internal', () => {
  const dist = join(here, '..', 'node_modules', 'green-api', 'dist');
  assert.ok(readdirSync(dist).includes('index.d.ts'));
  const used = "import { GreenApiError } from 'green-api';\nGreenApiError.from(undefined);\n";
  assert.match(compile('typescript', { 'internal.mts': used }, NODE), /Property 'from' does not exist/);
});
