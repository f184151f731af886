// Memory stays flat.

import assert from 'node:assert/strict';
import test from 'node:test';

import { decodeNotification, WebhookReceiver } from 'green-api';

import { text, withGateway } from './support/gateway.mjs';
import { examples } from './support/specification.mjs';

const MEGABYTE = 2 ** 20;

/** Memory of the process when everything that can be collected is. */
async function settled() {
  for (let round = 0; round < 3; round += 1) {
    gc();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.memoryUsage().rss;
}

test('200,000 notifications decoded leave memory flat', async () => {
  const bodies = examples.filter(({ role }) => role === 'notification').map((example) => Buffer.from(example.text));
  const receiver = new WebhookReceiver();
  const decode = (times) => {
    for (let time = 0; time < times; time += 1) {
      const body = bodies[time % bodies.length];
      if (time % 2 === 0) decodeNotification(body);
      else receiver.receive({ body });
    }
  };
  decode(20_000);
  const before = await settled();
  for (let round = 0; round < 10; round += 1) {
    decode(20_000);
    await settled();
  }
  const grown = ((await settled()) - before) / MEGABYTE;
  assert.ok(grown < 16, `memory grew by ${grown} MB`);
});

test(
  'calls, failures and aborts leave memory flat',
  withGateway(
    ({ method }) => (method === 'sendMessage' ? { idMessage: 'ID' } : { status: 400, body: 'no' }),
    async ({ client, requests }) => {
      const api = client();
      const request = { chatId: '79001234568@c.us', message: text('Hello').idMessage };
      const { signal } = new AbortController();
      const round = async () => {
        for (let call = 0; call < 20; call += 1) {
          const controller = new AbortController();
          const calls = Array.from({ length: 10 }, () => api.sendMessage(request, { signal }));
          calls.push(api.getSettings({ signal }).catch(() => {}));
          calls.push(api.sendMessage(request, { signal: controller.signal }).catch(() => {}));
          controller.abort();
          await Promise.all(calls);
        }
        requests.length = 0;
      };
      for (let warm = 0; warm < 5; warm += 1) await round();
      const before = await settled();
      for (let measured = 0; measured < 20; measured += 1) await round();
      const grown = ((await settled()) - before) / MEGABYTE;
      assert.ok(grown < 16, `memory grew by ${grown} MB`);
    },
  ),
);
