// Webhooks: under any framework, and with the server of the package.

import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import test from 'node:test';

import { ConfigurationError, ExpiredError, WebhookReceiver, WebhookRefusedError, WebhookServer } from 'green-api';

import { text } from './support/gateway.mjs';

const body = JSON.stringify(text('Hello'));
const soon = { retryDelay: 1, maxRetryDelay: 2 };

/** Posts a webhook; tells the status of the answer. */
async function post({ port }, { path = '/', headers = {}, content = body, method = 'POST' } = {}) {
  const options = { method, body: method === 'POST' ? content : undefined, headers };
  const response = await fetch(`http://127.0.0.1:${port}${path}`, options);
  await response.text();
  return response.status;
}

/** Runs a test with a server, which is closed afterwards. */
async function serving(options, run) {
  const server = await WebhookServer.start(options);
  try {
    await run(server);
  } finally {
    await server.close();
  }
}

test('a receiver decodes what has the right token, from text and from bytes', () => {
  for (const [token, header] of [['secret', 'Bearer secret'], ['Bearer secret', 'bearer  secret'], ['Basic x', 'Basic x']]) {
    const receiver = new WebhookReceiver({ token });
    for (const received of [body, Buffer.from(body)]) {
      const notification = receiver.receive({ body: received, authorization: header });
      assert.equal(notification.messageData.textMessageData.textMessage, 'Hello');
    }
    for (const authorization of [undefined, '', 'secret', 'Bearer other', 'Basic secret']) {
      const refused = () => receiver.receive({ body, authorization });
      assert.throws(refused, (error) => error instanceof WebhookRefusedError && error.status === 401, authorization);
    }
  }
  assert.equal(new WebhookReceiver().receive({ body }).typeWebhook, 'incomingMessageReceived');
});

test('a receiver refuses other addresses and bodies that are too large, and takes what it does not know', () => {
  const receiver = new WebhookReceiver({ allowedAddresses: ['203.0.113.7', '2001:db8::1'], maxBody: 1000 });
  for (const address of ['203.0.113.7', '::ffff:203.0.113.7', '2001:db8::1']) {
    assert.equal(receiver.receive({ body, address }).typeWebhook, 'incomingMessageReceived');
  }
  for (const address of [undefined, '203.0.113.8', 'nonsense']) {
    assert.throws(() => receiver.receive({ body, address }), { name: 'WebhookRefusedError', status: 403 });
  }
  const large = { body: ' '.repeat(1001), address: '2001:db8::1' };
  assert.throws(() => receiver.receive(large), { name: 'WebhookRefusedError', status: 413 });
  assert.equal(receiver.receive({ body: 'no JSON', address: '2001:db8::1' }).typeWebhook, '(misfit)');
  assert.throws(() => new WebhookReceiver({ allowedAddresses: ['somewhere'] }), ConfigurationError);
  assert.throws(() => new WebhookReceiver({ publishedAddresses: true }).receive({ body, address: '127.0.0.1' }), { status: 403 });
});

test('the server answers 200 when a delivery is acknowledged and 500 when it is refused or left', async () => {
  await serving({ path: '/hook' }, async (server) => {
    const statuses = Promise.all([0, 1, 2].map((index) => post(server, { path: '/hook', content: body.replace('"ID"', `"${index}"`) })));
    const seen = {};
    let count = 0;
    for await (const delivery of server) {
      const { idMessage } = delivery.notification;
      assert.equal(JSON.parse(delivery.raw).idMessage, idMessage);
      if (idMessage === '0') await delivery.ack();
      if (idMessage === '1') delivery.refuse();
      seen[idMessage] = true;
      count += 1;
      if (count === 3) break;
    }
    assert.deepEqual(await statuses, [200, 500, 500]);
    assert.deepEqual(seen, { 0: true, 1: true, 2: true });
  });
});

test('the server refuses wrong paths, verbs, tokens and addresses before a handler sees anything', async () => {
  await serving({ path: '/hook', token: 'secret', maxBody: 5000 }, async (server) => {
    let calls = 0;
    const over = server.listen(() => (calls += 1));
    const authorization = 'Bearer secret';
    assert.equal(await post(server, { path: '/other', headers: { authorization } }), 404);
    assert.equal(await post(server, { path: '/hook', method: 'GET', headers: { authorization } }), 405);
    assert.equal(await post(server, { path: '/hook' }), 401);
    assert.equal(await post(server, { path: '/hook', headers: { authorization }, content: ' '.repeat(5001) }), 413);
    assert.equal(calls, 0);
    assert.equal(await post(server, { path: '/hook', headers: { authorization } }), 200);
    assert.equal(calls, 1);
    await server.close();
    await over;
  });
});

test('a handler that rejects is called again, then its notification goes to the dead letters, and only then is answered', async () => {
  const letters = [];
  await serving({}, async (server) => {
    const attempts = [];
    const over = server.listen(
      (_, { attempt }) => {
        attempts.push(attempt);
        return attempts.length < 3 ? Promise.reject(new Error('not yet')) : undefined;
      },
      soon,
    );
    assert.equal(await post(server), 200);
    assert.deepEqual(attempts, [1, 2, 3]);
    await server.close();
    await over;
  });
  await serving({}, async (server) => {
    const fail = () => {
      throw new Error('never');
    };
    const deadLetters = ({ error, raw }) => {
      letters.push([error.message, raw]);
      if (letters.length > 1) throw new Error('disk full');
    };
    const over = server.listen(fail, { ...soon, retries: 1, deadLetters });
    assert.equal(await post(server), 200);
    const silence = console.error;
    console.error = () => {};
    assert.equal(await post(server), 500, 'the sink failed too: the service keeps it');
    console.error = silence;
    assert.deepEqual(letters, Array(2).fill(['never', body]));
    await server.close();
    await over;
  });
});

test('handlers run in order with a concurrency of one, and at the same time with more', async () => {
  for (const concurrency of [1, 8]) {
    await serving({}, async (server) => {
      let [running, most] = [0, 0];
      const over = server.listen(
        async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, 50));
          running -= 1;
        },
        { concurrency },
      );
      const statuses = await Promise.all(Array.from({ length: 8 }, () => post(server)));
      assert.deepEqual(statuses, Array(8).fill(200));
      assert.ok(concurrency === 1 ? most === 1 : most > 1, `${most} at the same time`);
      await server.close();
      await over;
    });
  }
});

test('many webhooks at the same time are all delivered once and all answered', async () => {
  await serving({}, async (server) => {
    const seen = new Set();
    const over = server.listen(({ idMessage }) => void seen.add(idMessage), { concurrency: 16 });
    const wave = Array.from({ length: 400 }, (_, index) => post(server, { content: body.replace('"ID"', `"${index}"`) }));
    const statuses = await Promise.all(wave);
    assert.ok(statuses.every((status) => status === 200));
    assert.equal(seen.size, 400);
    await server.close();
    await over;
  });
});

test('closing waits for handlers at work, and refuses what nobody takes', async () => {
  const server = await WebhookServer.start();
  const controller = new AbortController();
  let begin;
  const begun = new Promise((resolve) => (begin = resolve));
  const over = server.listen(
    async () => {
      begin();
      await new Promise((resolve) => setTimeout(resolve, 100));
    },
    { signal: controller.signal },
  );
  const status = post(server);
  await begun;
  controller.abort();
  assert.equal(await status, 200);
  await over;
  const idle = await WebhookServer.start();
  const abandoned = post(idle);
  // It is there, and nobody takes it.
  await new Promise((resolve) => setTimeout(resolve, 200));
  await idle.close();
  assert.equal(await abandoned, 500);
});

test('an acknowledgement that comes too late says so', async () => {
  await serving({ answerTimeout: 100 }, async (server) => {
    const status = post(server);
    for await (const delivery of server) {
      assert.equal(await status, 500);
      await assert.rejects(delivery.ack(), (error) => error instanceof ExpiredError && /sends the notification again/.test(error.message));
      break;
    }
  });
});

test('a port that is taken is an error that names the problem', async () => {
  await serving({}, async ({ port, address }) => {
    assert.equal(address, '127.0.0.1');
    await assert.rejects(WebhookServer.start({ port }), { code: 'configuration', message: /listened/ });
  });
  await assert.rejects(WebhookServer.start({ port: 70_000 }), { code: 'configuration', message: /port/ });
});

test('a sender that goes away in the middle leaves the server working', async () => {
  await serving({}, async (server) => {
    let calls = 0;
    const over = server.listen(() => void (calls += 1));
    await new Promise((resolve) => {
      const half = httpRequest({ port: server.port, host: '127.0.0.1', method: 'POST', headers: { 'content-length': 1000 } });
      half.on('error', resolve);
      half.write('{"half":', () => half.destroy(new Error('gone')));
    });
    assert.equal(await post(server), 200);
    assert.equal(calls, 1);
    await server.close();
    await over;
  });
});
