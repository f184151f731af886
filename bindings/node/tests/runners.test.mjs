// `green-api/testing` under the test programs that people have.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

/** The same tests for all; the last but one fails. */
const tests = `
const wid = '79001234567@c.us';
let sandbox;

beforeEach(async () => {
  sandbox = await Sandbox.start({ settings: { incomingWebhook: 'yes' } });
});

afterEach(() => sandbox.close());

test('a message arrives', async () => {
  const anna = sandbox.addPerson(79001234568);
  const { idMessage } = await sandbox.client().sendMessage({ chatId: anna.chatId, message: 'Hello' });
  const [message] = await sandbox.until(() => anna.messages());
  expect(message.id).toBe(idMessage);
});

test('a notification comes', async () => {
  sandbox.addPerson(79001234568).write({ chat: wid, text: 'Hello' });
  for await (const delivery of sandbox.client().notifications()) {
    expect(delivery.notification).toMatchObject({ typeWebhook: 'incomingMessageReceived', messageData: { typeMessage: 'textMessage' } });
    await delivery.ack();
    break;
  }
});

test('errors are of their classes', async () => {
  sandbox.addFault({ kind: 'unauthorized' });
  await expect(sandbox.client().getSettings()).rejects.toThrow(UnauthorizedError);
  await expect(sandbox.client().getSettings()).rejects.toBeInstanceOf(Error);
  expect(() => sandbox.showPerson(1)).toThrow(SandboxError);
});

test('this one fails', () => {
  expect(sandbox.health().people).toBe(99);
});
`;

const node = `
import { afterEach, beforeEach, test } from 'node:test';
import assert from 'node:assert/strict';
import { UnauthorizedError } from 'green-api';
import { Sandbox, SandboxError } from 'green-api/testing';

// The few words of the others.
const expect = (value) => ({
  toBe: (other) => assert.equal(value, other),
  toMatchObject: (other) => assert.deepEqual([value.typeWebhook, value.messageData.typeMessage], [other.typeWebhook, other.messageData.typeMessage]),
  toThrow: (Class) => assert.throws(value, Class),
  rejects: { toThrow: (Class) => assert.rejects(value, Class), toBeInstanceOf: (Class) => assert.rejects(value, Class) },
});
`;
const vitest = `
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UnauthorizedError } from 'green-api';
import { Sandbox, SandboxError } from 'green-api/testing';
`;
const jest = `
const { UnauthorizedError } = require('green-api');
const { Sandbox, SandboxError } = require('green-api/testing');
`;

const runners = [
  ['node:test', 'bot.test.mjs', node, ['--test', 'bot.test.mjs'], { passed: /pass 3\b/, failed: /fail 1\b/ }],
  ['vitest', 'bot.test.mjs', vitest, ['../../node_modules/vitest/vitest.mjs', 'run', '--pool=forks'], { passed: /\b3 passed\b/, failed: /\b1 failed\b/ }],
  ['vitest in threads', 'bot.test.mjs', vitest, ['../../node_modules/vitest/vitest.mjs', 'run', '--pool=threads'], { passed: /\b3 passed\b/, failed: /\b1 failed\b/ }],
  ['jest', 'bot.test.cjs', jest, ['../../node_modules/jest/bin/jest.js', '--testMatch', '**/*.test.cjs'], { passed: /\b3 passed\b/, failed: /\b1 failed\b/ }],
];

for (const [name, file, beginning, words, { passed, failed }] of runners) {
  test(`tests pass and fail under ${name}, and it ends`, () => {
    const folder = join(process.cwd(), 'runners', name.replace(/\W/g, '-'));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    writeFileSync(join(folder, file), beginning + tests);
    const env = { ...process.env, NO_COLOR: '1', CI: '1' };
    delete env.NODE_TEST_CONTEXT;
    delete env.FORCE_COLOR;
    const ran = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', env });
    const output = ran.stdout + ran.stderr;
    assert.equal(ran.status, 1, output);
    assert.match(output, passed);
    assert.match(output, failed);
    assert.doesNotMatch(output, /did not exit|open handle/i);
  });
}
