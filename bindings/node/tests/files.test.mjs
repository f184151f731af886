// Files: every form they come in, streamed, with progress, and within the limits.

import assert from 'node:assert/strict';
import { createReadStream, mkdtempSync, openAsBlob, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import test, { after } from 'node:test';
import { pathToFileURL } from 'node:url';

import { gateway, ID, TOKEN, withGateway } from './support/gateway.mjs';
import { child } from './support/child.mjs';

const folder = mkdtempSync(join(tmpdir(), 'green-api-'));
after(() => rmSync(folder, { recursive: true }));

const chatId = '79001234568@c.us';
const SENT = { idMessage: 'ID', urlFile: 'https://example.com/x' };
const MEGABYTE = 2 ** 20;

/** Bytes that are not the same everywhere. */
function pattern(length) {
  const bytes = Buffer.alloc(length);
  for (let place = 0; place < length; place += 1) bytes[place] = (place * 31 + (place >> 8)) & 0xff;
  return bytes;
}

/** Name and bytes of the file in a form. */
function received({ bytes, headers }) {
  const boundary = /boundary=(.+)$/.exec(headers['content-type'])[1];
  const start = bytes.indexOf('filename="');
  const name = bytes.subarray(start + 10, bytes.indexOf('"', start + 10)).toString();
  const begin = bytes.indexOf('\r\n\r\n', start) + 4;
  return { name, bytes: bytes.subarray(begin, bytes.indexOf(`\r\n--${boundary}`, begin)) };
}

test(
  'a file arrives whole from a path, a URL, memory, a Blob, a File, and streams of Node and of the web',
  withGateway(
    () => SENT,
    async ({ client, requests }) => {
      const api = client();
      const small = pattern(1000);
      const large = pattern(3 * MEGABYTE + 7);
      writeFileSync(join(folder, 'photo.jpg'), large);
      const blob = await openAsBlob(join(folder, 'photo.jpg'));
      const name = 'photo.jpg';
      const arrayBuffer = large.buffer.slice(large.byteOffset, large.byteOffset + large.length);
      const table = [
        [join(folder, 'photo.jpg'), large],
        [pathToFileURL(join(folder, 'photo.jpg')), large],
        [{ path: join(folder, 'photo.jpg') }, large],
        [{ data: small, name }, small],
        [{ data: new Uint8Array(small), name }, small],
        [{ data: large, name }, large],
        [{ data: arrayBuffer, name }, large],
        [{ data: new DataView(arrayBuffer, 5, 10), name }, large.subarray(5, 15)],
        [{ data: blob, name }, large],
        [new File([large], name), large],
        [{ data: createReadStream(join(folder, 'photo.jpg')), name }, large],
        [{ data: createReadStream(join(folder, 'photo.jpg')), name, length: large.length }, large],
        [{ data: blob.stream(), name }, large],
        [{ data: Readable.from(['text ', 'in pieces']), name }, Buffer.from('text in pieces')],
        [{ data: [small, small], name }, Buffer.concat([small, small])],
      ];
      for (const [file, expected] of table) {
        requests.length = 0;
        await api.sendFileByUpload({ chatId, file, caption: 'Look' });
        const found = received(requests[0]);
        assert.equal(found.name, name);
        assert.ok(found.bytes.equals(expected), `${found.bytes.length} of ${expected.length} bytes`);
        assert.ok(requests[0].bytes.includes('Look'));
      }
      requests.length = 0;
      await api.sendFileByUpload({ chatId, file: small, fileName: 'given.jpg' });
      assert.equal(received(requests[0]).name, 'given.jpg');
      await api.sendFileByUpload({ chatId, file: { path: join(folder, 'photo.jpg'), name: 'other.png' } });
      assert.equal(received(requests[1]).name, 'other.png');
    },
  ),
);

test(
  'progress is told up to the end, with the length when it is known',
  withGateway(
    () => SENT,
    async ({ client }) => {
      const bytes = pattern(2 * MEGABYTE);
      for (const [file, total] of [
        [{ data: bytes, name: 'x.bin' }, bytes.length],
        [{ data: Readable.from([bytes]), name: 'x.bin' }, null],
      ]) {
        const seen = [];
        await client().sendFileByUpload({ chatId, file }, { onProgress: (...progress) => seen.push(progress) });
        assert.ok(seen.length > 5);
        assert.deepEqual(seen.at(-1), [bytes.length, total]);
        assert.ok(seen.every(([sent], index) => index === 0 || sent > seen[index - 1][0]));
      }
    },
  ),
);

test(
  'files that are missing, empty, too large, or none at all are refused before anything is sent',
  withGateway(
    () => SENT,
    async ({ client, requests }) => {
      const api = client();
      writeFileSync(join(folder, 'huge.bin'), '');
      truncateSync(join(folder, 'huge.bin'), 101 * MEGABYTE);
      const table = [
        [join(folder, 'nowhere.jpg'), 'file'],
        [folder, 'file'],
        [join(folder, 'huge.bin'), 'tooLarge'],
        [{ data: Buffer.alloc(0), name: 'empty.txt' }, 'validation'],
        [{ data: Readable.from([]), name: 'empty.txt' }, 'validation'],
        [{ data: Readable.from(['x']), name: 'x.txt', length: 101 * MEGABYTE }, 'tooLarge'],
        [undefined, 'validation'],
        [null, 'validation'],
        [5, 'validation'],
        [{ name: 'no bytes' }, 'validation'],
        [{ path: 'a', data: Buffer.from('b') }, 'validation'],
      ];
      for (const [file, code] of table) {
        await assert.rejects(api.sendFileByUpload({ chatId, file }), { code }, String(file?.name ?? file));
      }
      await assert.rejects(api.sendFileByUpload({ file: Buffer.from('x') }), { code: 'validation', field: 'chatId' });
      assert.equal(requests.length, 0);
    },
  ),
);

test(
  'a stream that fails ends the call with its error, and one that is longer than it said is refused',
  withGateway(
    () => SENT,
    async ({ client }) => {
      const fails = async function* () {
        yield pattern(MEGABYTE);
        throw new Error('the disk is gone');
      };
      const failing = client().sendFileByUpload({ chatId, file: { data: fails(), name: 'x.bin' } });
      await assert.rejects(failing, (error) => error.code === 'file' && /the disk is gone/.test(error.message));
      const numbers = client().sendFileByUpload({ chatId, file: { data: Readable.from([1, 2]), name: 'x.bin' } });
      await assert.rejects(numbers, (error) => error.code === 'file' && /pieces of bytes/.test(error.message));
      const longer = client().sendFileByUpload({ chatId, file: { data: Readable.from(['longer']), name: 'x.bin', length: 3 } });
      await assert.rejects(longer, { code: 'file' });
    },
  ),
);

test('a server that does not read holds up the stream, and an abort ends it', async () => {
  const sockets = [];
  const server = createTcpServer({ pauseOnConnect: true }, (socket) => sockets.push(socket.on('error', () => {})));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { GreenApi } = await import('green-api');
  const apiUrl = `http://127.0.0.1:${server.address().port}`;
  const api = new GreenApi({ idInstance: ID, apiTokenInstance: TOKEN, apiUrl, pacing: false });
  const controller = new AbortController();
  let [given, returned] = [0, false];
  const endless = async function* () {
    try {
      for (;;) {
        given += MEGABYTE;
        yield Buffer.alloc(MEGABYTE);
      }
    } finally {
      returned = true;
    }
  };
  const { signal } = controller;
  const call = api.sendFileByUpload({ chatId, file: { data: endless(), name: 'x.bin' } }, { signal });
  let before = -1;
  while (given !== before) {
    before = given;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  assert.ok(given < 40 * MEGABYTE, `${given} bytes were taken that nobody read`);
  controller.abort();
  await assert.rejects(call, { name: 'AbortError' });
  while (!returned) await new Promise((resolve) => setTimeout(resolve, 10));
  sockets.forEach((socket) => socket.destroy());
  server.close();
});

test('an upload of 90 MB from a path or from a stream does not sit in memory', async () => {
  writeFileSync(join(folder, 'large.bin'), '');
  truncateSync(join(folder, 'large.bin'), 90 * MEGABYTE);
  const server = createServer((request, response) => {
    request.on('data', () => {});
    request.on('end', () => response.end(JSON.stringify(SENT)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const code = `
    const { GreenApi } = require('green-api');
    const { createReadStream } = require('node:fs');
    const apiUrl = 'http://127.0.0.1:${server.address().port}';
    const client = new GreenApi({ idInstance: ${ID}, apiTokenInstance: '${TOKEN}', apiUrl, pacing: false });
    const path = process.env.LARGE;
    const send = (file) => client.sendFileByUpload({ chatId: '${chatId}', file });
    (async () => {
      // Everything that is set up once.
      await send({ data: Buffer.alloc(9 * 2 ** 20), name: 'warm.bin' });
      await send({ data: createReadStream(path, { end: 9 * 2 ** 20 }), name: 'warm.bin' });
      const grown = {};
      for (const [name, file] of [['path', () => path], ['stream', () => ({ data: createReadStream(path), name: 'x.bin' })]]) {
        gc();
        const before = process.memoryUsage().rss;
        let most = before;
        // What is garbage already does not count.
        const look = () => (gc(), (most = Math.max(most, process.memoryUsage().rss)));
        const watch = setInterval(look, 30);
        await send(file());
        clearInterval(watch);
        grown[name] = (most - before) / 2 ** 20;
      }
      console.log(JSON.stringify(grown));
    })();
  `;
  const { stdout, stderr } = await child(code, undefined, { LARGE: join(folder, 'large.bin') });
  server.close();
  const grown = JSON.parse(stdout || `{"error": ${JSON.stringify(stderr)}}`);
  assert.ok(grown.path < 4, `from a path: ${JSON.stringify(grown)} MB`);
  // Node's own stream makes pieces too, and the allocator keeps some of them.
  assert.ok(grown.stream < 12, `from a stream: ${JSON.stringify(grown)} MB`);
});

test('downloads go to memory or to a path, with progress and a limit, and leave nothing behind when they fail', async () => {
  const bytes = pattern(MEGABYTE);
  const open = await gateway(({ method }) => {
    if (method === 'gone') return { status: 404, body: '' };
    return { status: 200, body: bytes, headers: { 'x-amz-expiration': 'expiry-date="Sat, 01 Jun 2024 00:00:00 GMT"' } };
  });
  try {
    const api = open.client();
    const url = `${open.url}/bucket/file`;
    const seen = [];
    const inMemory = await api.download(url, { onProgress: (...progress) => seen.push(progress) });
    assert.ok(inMemory.equals(bytes) && Buffer.isBuffer(inMemory));
    assert.deepEqual(seen.at(-1), [bytes.length, bytes.length]);
    assert.equal(await api.download(url, join(folder, 'loaded.bin')), bytes.length);
    assert.ok(readFileSync(join(folder, 'loaded.bin')).equals(bytes));
    await assert.rejects(api.download(url, join(folder, 'part.bin'), { maxBytes: 1000 }), { code: 'tooLarge' });
    await assert.rejects(api.download(`${open.url}/bucket/gone`, join(folder, 'part.bin')), { code: 'notFound' });
    await assert.rejects(api.download('nowhere'), { code: 'validation', field: 'url' });
    assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith('part')), []);
    assert.equal((await api.fileExpiration(url)).toISOString(), '2024-06-01T00:00:00.000Z');
  } finally {
    await open.close();
  }
});
