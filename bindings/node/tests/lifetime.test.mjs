// When work ends: by an abort, with the process, with a worker.

import assert from 'node:assert/strict';
import test from 'node:test';
import { Worker } from 'node:worker_threads';

import { child } from './support/child.mjs';
import { gateway, ID, TOKEN, text, withGateway } from './support/gateway.mjs';

const silent = () => new Promise(() => {});
const message = { chatId: '79001234568@c.us', message: 'Hello' };

/** The beginning of a program that has a client. */
const program = (url) => `
  const { GreenApi } = require('green-api');
  const client = new GreenApi({ idInstance: ${ID}, apiTokenInstance: '${TOKEN}', apiUrl: '${url}', retries: 0 });
`;

test(
  'an abort rejects every kind of call with its reason and closes its connection',
  withGateway(silent, async ({ client, requests, url, server }) => {
    const api = client();
    const calls = [
      (options) => api.sendMessage(message, options),
      (options) => api.call('someMethod', {}, options),
      (options) => api.health(options),
      (options) => api.waitUntilAuthorized(options),
      (options) => api.findSent({ chatId: message.chatId, text: 'Hello' }, options),
      (options) => api.download(`${url}/file`, options),
      (options) => api.fileExpiration(`${url}/file`, options),
      (options) => api.notifications(options).next(),
      (options) => api.qrCodes(options).next(),
      (options) => api.qrCodeSocket(options).next(),
      (options) => api.sendFileByUpload({ chatId: message.chatId, file: { data: Buffer.from('x'), name: 'x.txt' } }, options),
    ];
    for (const call of calls) {
      const controller = new AbortController();
      const reason = new Error('enough');
      const before = requests.length;
      let onabort = 0;
      controller.signal.onabort = () => (onabort += 1);
      const called = call({ signal: controller.signal });
      const aborted = assert.rejects(called, (error) => error === reason, String(call));
      while (requests.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
      controller.abort(reason);
      await aborted;
      assert.equal(onabort, 1, 'the own handler of the signal is left alone');
      const early = assert.rejects(call({ signal: AbortSignal.abort(reason) }), (error) => error === reason, String(call));
      await early;
    }
    await assert.rejects(api.sendMessage(message, { signal: AbortSignal.timeout(20) }), { name: 'TimeoutError', code: 23 });
    for (;;) {
      const open = await new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
      if (open === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }),
);

test(
  'a signal that is used for many calls keeps no trace of them',
  withGateway(
    () => ({ idMessage: 'ID' }),
    async ({ client }) => {
      const { signal } = new AbortController();
      const count = { add: 0, remove: 0 };
      const counted = {
        ...{ aborted: false, reason: undefined },
        addEventListener: (...words) => (count.add++, signal.addEventListener(...words)),
        removeEventListener: (...words) => (count.remove++, signal.removeEventListener(...words)),
      };
      const api = client();
      for (let call = 0; call < 20; call += 1) await api.sendMessage(message, { signal: counted });
      assert.deepEqual(count, { add: 20, remove: 20 });
    },
  ),
);

test(
  'a process ends by itself when its calls are done, also with a client and connections left',
  withGateway(
    () => ({ idMessage: 'ID' }),
    async ({ url }) => {
      const code = `${program(url)}
        client.sendMessage(${JSON.stringify(message)}).then(({ idMessage }) => console.log(idMessage));`;
      assert.deepEqual(await child(code), { exit: 0, signal: null, stdout: 'ID\n', stderr: '' });
      assert.equal((await child("require('green-api')")).exit, 0);
    },
  ),
);

test(
  'a process waits for a call that is under way',
  withGateway(
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { idMessage: 'ID' };
    },
    async ({ url }) => {
      const code = `${program(url)} client.sendMessage(${JSON.stringify(message)}).then(() => console.log('done'));`;
      assert.equal((await child(code)).stdout, 'done\n');
    },
  ),
);

test(
  'a process with a poll that waits ends after an abort, and in the middle of it with the exit code that is asked for',
  withGateway(silent, async ({ url }) => {
    const loop = `(async () => { for await (const _ of client.notifications({ signal })); })()`;
    const setup = `${program(url)} const controller = new AbortController(); const { signal } = controller;`;
    const aborted = `${setup} ${loop}.catch((error) => console.log(error.name)); setTimeout(() => controller.abort(), 200);`;
    assert.deepEqual(await child(aborted), { exit: 0, signal: null, stdout: 'AbortError\n', stderr: '' });
    const exits = `${setup} ${loop}; setTimeout(() => process.exit(7), 200);`;
    assert.equal((await child(exits)).exit, 7);
    const throws = `${setup} ${loop}; setTimeout(() => { throw new Error('uncaught'); }, 200);`;
    assert.equal((await child(throws)).exit, 1);
    const terminated = `${setup} ${loop}.catch(() => console.log('ended'));
      process.on('SIGTERM', () => controller.abort()); console.log('ready');`;
    const stopped = await child(terminated, (started, written) => written === 'ready\n' && started.kill('SIGTERM'));
    assert.deepEqual(stopped, { exit: 0, signal: null, stdout: 'ready\nended\n', stderr: '' });
  }),
);

test('a worker that is terminated in the middle of calls, polls, uploads and a server takes nothing with it', async () => {
  const open = await gateway(silent);
  const code = `${program(open.url)}
    const { WebhookServer } = require('green-api');
    const { parentPort } = require('node:worker_threads');
    const file = async function* () { for (;;) { yield Buffer.alloc(2 ** 20); } };
    for (let call = 0; call < 20; call += 1) client.sendMessage(${JSON.stringify(message)}, { pacing: false }).catch(() => {});
    client.notifications().next();
    client.sendFileByUpload({ chatId: '79001234568@c.us', file: { data: file(), name: 'x.bin' } }).catch(() => {});
    WebhookServer.start().then((server) => { server.listen(() => new Promise(() => {})); parentPort.postMessage('ready'); });
  `;
  try {
    for (let round = 0; round < 10; round += 1) {
      const worker = new Worker(code, { eval: true });
      await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
      await worker.terminate();
    }
  } finally {
    await open.close();
  }
  // This process is still there, and works.
  await withGateway(
    () => ({ idMessage: 'ID' }),
    async ({ client }) => assert.deepEqual(await client().sendMessage(message), { idMessage: 'ID' }),
  )();
});

test('a callback that throws is an uncaught error and keeps nothing else from being delivered', async () => {
  const open = await gateway(() => ({ idMessage: 'ID', urlFile: 'https://example.com/x' }));
  const code = `${program(open.url)}
    process.on('uncaughtException', (error) => console.log('uncaught', error.message));
    const file = { data: Buffer.from('x'), name: 'x.txt' };
    const onProgress = () => { throw new Error('progress'); };
    client.sendFileByUpload({ chatId: '79001234568@c.us', file }, { onProgress }).then(() => console.log('sent'));
  `;
  const { stdout } = await child(code);
  await open.close();
  assert.match(stdout, /uncaught progress/);
  assert.match(stdout, /sent/);
});

test('a program that waits in a loop of notifications is kept alive by it alone', async () => {
  let asked = 0;
  const open = await gateway(async ({ method }) => {
    if (method === 'deleteNotification') return { result: true };
    await new Promise((resolve) => setTimeout(resolve, 50));
    asked += 1;
    return asked < 4 ? 'null' : { receiptId: 1, body: text('one') };
  });
  const code = `${program(open.url)}
    (async () => { for await (const delivery of client.notifications()) { await delivery.ack(); console.log('got it'); break; } })();`;
  assert.deepEqual(await child(code), { exit: 0, signal: null, stdout: 'got it\n', stderr: '' });
  await open.close();
});
