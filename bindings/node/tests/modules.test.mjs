// Both module systems, one identity; what is exported; what is installed.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test from 'node:test';
import { Worker } from 'node:worker_threads';

import * as esm from 'green-api';
import * as esmTesting from 'green-api/testing';

const require = createRequire(import.meta.url);
const cjs = require('green-api');
const folder = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..', 'node_modules');

test('what is imported and what is required are the same objects', () => {
  assert.deepEqual(Object.keys(esm).sort(), Object.keys(cjs).sort());
  for (const name of Object.keys(cjs)) {
    assert.equal(esm[name], cjs[name], name);
  }
  const testing = require('green-api/testing');
  assert.deepEqual(Object.keys(esmTesting).sort(), Object.keys(testing).sort());
});

test('an error of one module system is an instance of the class of the other', async () => {
  const api = new cjs.GreenApi({ idInstance: 1, apiTokenInstance: 'abc', apiUrl: 'http://127.0.0.1:9', retries: 0 });
  await assert.rejects(api.getSettings(), esm.ConnectionError);
  await assert.rejects(api.getSettings(), cjs.GreenApiError);
  assert.ok(api instanceof esm.GreenApi);
});

test('every class of errors is exported, and every code of an error has one', () => {
  const classes = Object.entries(esm).filter(([name]) => name.endsWith('Error'));
  assert.ok(classes.length > 20);
  for (const [name, Class] of classes) {
    assert.equal(Class.prototype.name, name);
    assert.ok(Class.prototype instanceof Error, name);
  }
  // The core's list of what can happen stands in its source.
  const core = readFileSync(join(process.env.GREEN_API_REPOSITORY, 'crates/green-api/src/error_kind.rs'), 'utf8');
  const codes = [...core.matchAll(/=> "(\w+)"/g)].map(([, code]) => code);
  assert.ok(codes.length > 15);
  for (const code of codes) {
    const name = `${code[0].toUpperCase()}${code.slice(1)}Error`;
    assert.equal(typeof esm[name], 'function', `${code} has no class ${name}`);
  }
});

test('the package holds JavaScript, declarations and nothing of how it is made', () => {
  const main = JSON.parse(readFileSync(join(folder, 'green-api', 'package.json'), 'utf8'));
  assert.equal(main.devDependencies, undefined);
  assert.equal(main.scripts, undefined);
  const [platform] = Object.keys(main.optionalDependencies);
  assert.equal(main.optionalDependencies[platform], main.version);
  const top = readdirSync(join(folder, 'green-api')).sort();
  assert.deepEqual(top, ['LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'dist', 'package.json']);
  const native = JSON.parse(readFileSync(join(folder, platform, 'package.json'), 'utf8'));
  assert.deepEqual([native.os, native.cpu], [[process.platform], [process.arch]]);
  assert.ok(statSync(join(folder, platform, native.main)).size > 1_000_000);
});

test('a worker uses the package like the main thread', async () => {
  const code = `
    const { parentPort } = require('node:worker_threads');
    const { GreenApi, decodeNotification } = require('green-api');
    const api = new GreenApi({ idInstance: 1, apiTokenInstance: 'abc', apiUrl: 'http://127.0.0.1:9', retries: 0 });
    api.getSettings().catch((error) => parentPort.postMessage([error.code, decodeNotification('{}').typeWebhook]));
  `;
  const workers = Array.from({ length: 4 }, () => new Worker(code, { eval: true }));
  const messages = await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('message', resolve))));
  assert.deepEqual(messages, Array(4).fill(['connection', '(misfit)']));
});

test('a platform without a native module gets an error that names it', async () => {
  const { platformName } = require(join(folder, 'green-api', 'dist', 'platform.js'));
  assert.equal(platformName('darwin', 'arm64'), 'darwin-arm64');
  assert.equal(platformName('win32', 'x64'), 'win32-x64-msvc');
  const code = `
    Object.defineProperty(process, 'platform', { value: 'plan9' });
    Object.defineProperty(process, 'arch', { value: 'mips' });
    try { require('green-api'); } catch (error) { require('node:worker_threads').parentPort.postMessage(error.message); }
  `;
  const worker = new Worker(code, { eval: true });
  const message = await new Promise((resolve) => worker.once('message', resolve));
  assert.match(message, /no native module for platform plan9, architecture mips .*green-api-plan9-mips is not installed/);
});
