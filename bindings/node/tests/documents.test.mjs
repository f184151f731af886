// The README: what it shows compiles, and what is complete runs.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

import * as greenApi from 'green-api';
import { Sandbox } from 'green-api/testing';

const readme = readFileSync(join('node_modules', 'green-api', 'README.md'), 'utf8');
/** Blocks of code: language, whether it is marked to run, text. */
const blocks = [...readme.matchAll(/^```(\w+)( run)?\n(.*?)^```$/gms)].map(([, language, run, code]) => ({ language, run, code }));
const folder = join(process.cwd(), 'documents');

/** What the text around a block has introduced before. */
const known = {
  client: "import { GreenApi as Client } from 'green-api';\ndeclare const client: Client;\n",
  signal: 'declare const signal: AbortSignal;\n',
};

function source({ code }) {
  const needs = Object.keys(known).filter((name) => new RegExp(`\\b${name}\\b`).test(code) && !code.includes(`const ${name} =`));
  return `${needs.map((name) => known[name]).join('')}${code}\nexport {};\n`;
}

test('every block of the README compiles, as strictly as possible', () => {
  assert.deepEqual([...new Set(blocks.map(({ language }) => language))].sort(), ['js', 'sh', 'ts']);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  const compilerOptions = { strict: true, skipLibCheck: false, target: 'es2022', lib: ['es2023'], types: ['node'], module: 'nodenext' };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  const sources = blocks.filter(({ language }) => language === 'ts');
  assert.ok(sources.length >= 10, `only ${sources.length} blocks`);
  for (const [index, block] of sources.entries()) {
    writeFileSync(join(folder, `block-${index}.ts`), source(block));
  }
  const compiled = spawnSync(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '--project', folder], { encoding: 'utf8' });
  assert.equal(compiled.status, 0, compiled.stdout);
});

test('what is complete runs', async () => {
  const sandbox = await Sandbox.start();
  const anna = sandbox.addPerson(79001234568);
  const { idInstance, apiTokenInstance } = sandbox.instance;
  const variables = { GREEN_API_ID_INSTANCE: idInstance, GREEN_API_TOKEN_INSTANCE: apiTokenInstance, GREEN_API_URL: sandbox.apiUrl };
  try {
    const complete = blocks.filter(({ run }) => run);
    assert.equal(complete.length, 2);
    for (const [index, { code }] of complete.entries()) {
      const file = join(folder, `run-${index}.js`);
      writeFileSync(file, code);
      // Not `spawnSync`: the gateway is in this process, although it has threads of its own.
      const started = spawn(process.execPath, [file], { env: { ...process.env, ...variables }, stdio: ['ignore', 'ignore', 'pipe'] });
      let stderr = '';
      started.stderr.on('data', (text) => (stderr += text));
      const [status] = await once(started, 'close');
      assert.equal(status, 0, `${code}\n${stderr}`);
    }
    const [message] = await sandbox.until(() => anna.messages(), { timeout: 60_000 });
    assert.equal(message.content.textMessageData.textMessage, 'Hello');
  } finally {
    await sandbox.close();
  }
  const required = blocks.find(({ language }) => language === 'js');
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=commonjs', '--eval', required.code], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});

test('the table of errors names every class with its code', () => {
  const classes = Object.entries(greenApi).filter(([, value]) => value?.prototype instanceof greenApi.GreenApiError).map(([name]) => name);
  assert.ok(classes.length > 15);
  const rows = readme.split('\n').filter((line) => /^\| `\w+Error`/.test(line));
  const [names, codes] = [1, 2].map((column) => rows.flatMap((row) => [...row.split('|')[column].matchAll(/`(\w+)`/g)].map(([, name]) => name)));
  assert.deepEqual(names.toSorted(), classes.sort());
  assert.equal(new Set(codes).size, codes.length);
  for (const [index, name] of names.entries()) {
    const expected = name.replace(/Error$/, '');
    assert.equal(codes[index], expected[0].toLowerCase() + expected.slice(1), name);
  }
});

test('every method that the README names is there', () => {
  const client = new greenApi.GreenApi({ idInstance: 1, apiTokenInstance: 'x' });
  const named = [...readme.matchAll(/\| [^|]*\|([^|]*)\|$/gm)].flatMap(([, cell]) => [...cell.matchAll(/client\.(\w+)\(/g)].map(([, name]) => name));
  assert.ok(named.length > 10, String(named));
  for (const name of named) {
    assert.equal(typeof client[name], 'function', name);
  }
});
