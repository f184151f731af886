// Runs the samples of the reference pages and compares what they send with what their pages say.
//
// Usage: node run.mjs DIR, the folder with `requests.json` of `green-api-codegen --samples` and the compiled `samples.js`.
// The package must be installed where DIR is.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const idInstance = 1101000001;
const apiTokenInstance = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';
const photo = Buffer.from('not a photograph, but not empty');

const folder = resolve(process.argv[2] ?? '');
const { samples } = await import(pathToFileURL(join(folder, 'samples.js')).href);
const { DecodeError, GreenApi } = createRequire(join(folder, 'samples.js'))('green-api');
const requests = JSON.parse(await readFile(join(folder, 'requests.json'), 'utf8'));

let sent;
let answer = '';
const server = createServer(async (request, response) => {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  sent = { verb: request.method, url: new URL(request.url, 'http://localhost'), headers: request.headers, body: Buffer.concat(pieces) };
  response.end(answer);
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const url = `http://127.0.0.1:${server.address().port}`;
const client = new GreenApi({ idInstance, apiTokenInstance, apiUrl: url, mediaUrl: url, pacing: false, retries: 0 });

/** Fails where a request is not what the page says. */
async function compare(expected) {
  assert.ok(sent, 'nothing was sent');
  const path = expected.path.replace('{idInstance}', idInstance).replace('{apiTokenInstance}', apiTokenInstance);
  assert.deepEqual([sent.verb, sent.url.pathname], [expected.verb, path]);
  for (const [name, value] of Object.entries(expected.query)) assert.equal(sent.url.searchParams.get(name), value);
  for (const [name, value] of Object.entries(expected.headers)) assert.equal(sent.headers[name.toLowerCase()], value);
  const { body } = expected;
  if (body === null) assert.equal(sent.body.length, 0);
  else if ('json' in body) assert.deepEqual(JSON.parse(sent.body), body.json);
  else if ('form' in body) {
    const form = await new Response(sent.body, { headers: { 'content-type': sent.headers['content-type'] } }).formData();
    assert.deepEqual([...form.keys()].sort(), [...Object.keys(body.form), ...body.files].sort());
    for (const [name, value] of Object.entries(body.form)) assert.equal(form.get(name), value);
    for (const name of body.files) assert.deepEqual(Buffer.from(await form.get(name).arrayBuffer()), photo);
  } else assert.deepEqual(sent.body, photo);
}

const place = await mkdtemp(join(tmpdir(), 'samples-'));
process.chdir(place);
for (const { body } of requests) if (body?.file) await writeFile(body.file, photo);

const wrong = [];
const log = console.log;
console.log = () => {};
for (const request of requests) {
  answer = request.answer === null ? '' : JSON.stringify(request.answer);
  sent = undefined;
  try {
    await samples[request.sample](client);
  } catch (error) {
    // Without an example of the answer there is nothing to decode.
    if (!(error instanceof DecodeError) || request.answer !== null || !request.answers) wrong.push(`${request.sample}: ${error}`);
  }
  await compare(request).catch((error) => wrong.push(`${request.sample}: ${error.message}`));
}
console.log = log;
process.chdir(folder);
await rm(place, { recursive: true });
server.close();

console.log(wrong.join('\n') || `${requests.length} samples send what their pages say`);
process.exitCode = wrong.length || !requests.length ? 1 : 0;
