// `green-api/testing`: the gateway inside the process.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';

import { ClosedError, GreenApi, MISFIT, UnauthorizedError } from 'green-api';
import { Instance, Sandbox, SandboxError } from 'green-api/testing';

import { child } from './support/child.mjs';

const wid = '79001234567@c.us';
const control = JSON.parse(
  readFileSync(join(process.env.GREEN_API_REPOSITORY, 'crates', 'green-api-sandbox', 'docs', 'control.openapi.json'), 'utf8'),
);

/** A test with a sandbox that is closed afterwards. */
function withSandbox(options, run) {
  return async () => {
    const sandbox = await Sandbox.start(options);
    try {
      await run(sandbox);
    } finally {
      await sandbox.close();
    }
  };
}

test('every operation of the control interface is a method, and every action of a person', withSandbox({}, async (sandbox) => {
  const operations = Object.values(control.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
  assert.ok(operations.length > 30);
  for (const name of operations) {
    assert.equal(typeof sandbox[name], 'function', name);
  }
  const actions = control.components.schemas.Action.oneOf.map(({ properties }) => properties.do.const);
  assert.ok(actions.length > 20);
  for (const name of actions) {
    assert.equal(typeof sandbox.person(79001234567)[name], 'function', name);
  }
}));

test('a message goes to a person and the answer comes back as a notification', withSandbox({ settings: { incomingWebhook: 'yes' } }, async (sandbox) => {
  const anna = sandbox.addPerson(79001234568, { name: 'Anna', answers: { script: ['Hello to you'] } });
  const client = sandbox.client();
  const { idMessage } = await client.sendMessage({ chatId: anna.chatId, message: 'Hello' });
  for await (const delivery of client.notifications()) {
    const { notification } = delivery;
    assert.equal(notification.typeWebhook, 'incomingMessageReceived');
    assert.equal(notification.senderData.senderName, 'Anna');
    assert.equal(notification.messageData.textMessageData.textMessage, 'Hello to you');
    await delivery.ack();
    break;
  }
  assert.equal(anna.messages()[0].id, idMessage);
  assert.deepEqual(sandbox.notifications(sandbox.instance.idInstance), []);
  assert.deepEqual(sandbox.requests({ last: 2 }).map(({ method }) => method), ['receiveNotification', 'deleteNotification']);
}));

test('all that people do reaches the instance', withSandbox({ settings: { incomingWebhook: 'yes', incomingCallWebhook: 'yes' } }, async (sandbox) => {
  const anna = sandbox.addPerson(79001234568);
  const { idMessage } = anna.write({ chat: wid, text: 'A' });
  anna.react({ chat: wid, idMessage, emoji: '👍' });
  anna.sendFile({ chat: wid, name: 'a.png', base64: Buffer.from('89504e470d0a1a0a', 'hex').toString('base64'), caption: 'look' });
  anna.call({ to: 79001234567 });
  anna.giveUpCalling();
  const bodies = () => sandbox.notifications(sandbox.instance.idInstance).map(({ body }) => body);
  const kinds = () => bodies().map(({ typeWebhook, messageData }) => messageData?.typeMessage ?? typeWebhook);
  const expected = ['imageMessage', 'incomingCall', 'incomingCall', 'reactionMessage', 'textMessage'];
  await sandbox.until(() => kinds().length >= expected.length);
  assert.deepEqual(kinds().sort(), expected);
  assert.ok(bodies().every(({ typeWebhook }) => typeWebhook !== MISFIT));
}));

test('a clock that is held moves only when it is told', withSandbox({ heldClock: true }, async (sandbox) => {
  const anna = sandbox.addPerson(79001234568);
  const { now } = sandbox.clock();
  await sandbox.client().sendMessage({ chatId: anna.chatId, message: 'Later' });
  assert.deepEqual(anna.messages(), []);
  assert.equal(sandbox.advanceClock({ hours: 1 }).now, now + 3_600_000);
  assert.equal(anna.messages().length, 1);
}));

test('what goes wrong on purpose is what a client meets, and it can be taken away', withSandbox({}, async (sandbox) => {
  const client = sandbox.client();
  const { id } = sandbox.addFault({ kind: 'unauthorized', method: 'getSettings' });
  await assert.rejects(client.getSettings(), UnauthorizedError);
  assert.equal(sandbox.listFaults().faults[0].happened, 1);
  sandbox.removeFault(id);
  assert.equal((await client.getSettings()).wid, wid);
}));

test('instances of their own have clients of their own', withSandbox({ phone: null }, async (sandbox) => {
  assert.equal((await sandbox.client().getStateInstance()).stateInstance, 'notAuthorized');
  const second = sandbox.addInstance({ phone: 79001234569, id: 7103000001, token: 'abc' });
  assert.ok(second instanceof Instance);
  assert.deepEqual([second.idInstance, second.apiTokenInstance], [7103000001, 'abc']);
  const client = sandbox.client({ instance: second, retries: 0 });
  assert.ok(client instanceof GreenApi);
  assert.equal((await client.getStateInstance()).stateInstance, 'authorized');
  sandbox.changeInstance(second.idInstance, { state: 'yellowCard' });
  assert.equal((await client.getStateInstance()).stateInstance, 'yellowCard');
  sandbox.scan(sandbox.instance.idInstance, { phone: 79001234570 });
  await sandbox.client().waitUntilAuthorized({ interval: 10 });
}));

test('the state can be taken along', withSandbox({}, async (sandbox) => {
  sandbox.addPerson(79001234568, { name: 'Anna' });
  const state = sandbox.exportState();
  const other = await Sandbox.start();
  try {
    other.importState(state);
    assert.equal(other.showPerson(79001234568).name, 'Anna');
  } finally {
    await other.close();
  }
}));

test('what cannot be done is an error that names the operation, the field and what to do', withSandbox({}, async (sandbox) => {
  const anna = sandbox.addPerson(79001234568);
  const failures = [
    [() => sandbox.showPerson(1), 'showPerson', 404, null],
    [() => sandbox.addInstance({ token: 'no blanks' }), 'createInstance', 400, 'token'],
    [() => sandbox.scaleClock({ scale: -1 }), 'scaleClock', 400, 'scale'],
    [() => anna.react({ chat: wid, idMessage: 'none', emoji: '👍' }), 'act', 400, 'idMessage'],
    [() => sandbox.addPerson(79001234568, { nmae: 'Anna' }), 'createPerson', 400, 'nmae'],
  ];
  for (const [act, operation, status, field] of failures) {
    assert.throws(act, (error) => {
      assert.ok(error instanceof SandboxError && error instanceof Error, inspect(error));
      assert.deepEqual([error.operation, error.status], [operation, status], inspect(error));
      if (field) assert.equal(error.field, field, inspect(error));
      assert.ok(error.message.startsWith(`${operation}: `) && error.message.includes(error.mend));
      return true;
    });
  }
  await assert.rejects(Sandbox.start({ seed: -1 }), { code: 'configuration' });
}));

test('after the end its ports are closed and it does nothing more', async () => {
  const sandbox = await Sandbox.start();
  const client = sandbox.client({ retries: 0 });
  await client.getSettings();
  await sandbox.close();
  await sandbox.close();
  assert.throws(() => sandbox.health(), ClosedError);
  await assert.rejects(client.getSettings(), { code: 'connection' });
});

test('`until` gives up with an error', withSandbox({}, async (sandbox) => {
  await assert.rejects(sandbox.until(() => [], { timeout: 20 }), /nothing was found within 20 milliseconds/);
  assert.equal(await sandbox.until(async () => 'found'), 'found');
}));

test('the token is not shown', withSandbox({}, async (sandbox) => {
  const { apiTokenInstance } = sandbox.instance;
  assert.ok(apiTokenInstance.length > 10);
  for (const shown of [inspect(sandbox, { depth: 9 }), JSON.stringify(sandbox), inspect(sandbox.instance), JSON.stringify(sandbox.instance)]) {
    assert.ok(!shown.includes(apiTokenInstance), shown);
  }
}));

test('CommonJS gets the same classes', () => {
  const required = createRequire(import.meta.url)('green-api/testing');
  assert.equal(required.Sandbox, Sandbox);
  assert.equal(required.SandboxError, SandboxError);
});

test('a sandbox that is left open does not keep the process', async () => {
  const { exit, stderr } = await child(`
    const { Sandbox } = require('green-api/testing');
    Sandbox.start().then(async (sandbox) => { await sandbox.client().getSettings(); });
  `);
  assert.deepEqual([exit, stderr], [0, '']);
});

test('it works in a worker, also one that is ended while it runs', async () => {
  const code = `
    const { parentPort } = require('node:worker_threads');
    const { Sandbox } = require('green-api/testing');
    Sandbox.start().then(async (sandbox) => {
      parentPort.postMessage((await sandbox.client().getStateInstance()).stateInstance);
      for await (const _ of sandbox.client().notifications());
    });
  `;
  for (let round = 0; round < 3; round += 1) {
    const worker = new Worker(code, { eval: true });
    const state = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    assert.equal(state, 'authorized');
    await worker.terminate();
  }
});
