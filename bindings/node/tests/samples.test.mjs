// The programs in examples/: type-checked as strictly as possible, then run against the sandbox.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { before } from 'node:test';

import { Sandbox } from 'green-api/testing';

const folder = join(process.cwd(), 'examples');
const wid = '79001234567@c.us';
const settings = { incomingWebhook: 'yes', outgoingAPIMessageWebhook: 'yes', pollMessageWebhook: 'yes', outgoingWebhook: 'yes' };

before(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(process.env.GREEN_API_REPOSITORY, 'bindings', 'node', 'examples'), folder, {
    recursive: true,
    filter: (path) => !/node_modules|built/.test(path),
  });
  const compiled = spawnSync(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '--project', folder], { encoding: 'utf8' });
  assert.equal(compiled.status, 0, compiled.stdout);
});

/** Starts an example; its process, what it wrote, and how to wait for more. */
function start(t, name, words = [], sandbox = undefined, more = {}) {
  const { idInstance, apiTokenInstance } = sandbox?.instance ?? {};
  const variables = sandbox && {
    ...{ GREEN_API_ID_INSTANCE: String(idInstance), GREEN_API_TOKEN_INSTANCE: apiTokenInstance },
    ...{ GREEN_API_URL: sandbox.apiUrl, GREEN_API_MEDIA_URL: sandbox.mediaUrl },
  };
  const started = spawn(process.execPath, [join('built', `${name}.js`), ...words], { cwd: folder, env: { ...process.env, ...variables, ...more } });
  t.after(() => started.kill('SIGKILL'));
  const ended = once(started, 'close');
  let [stdout, stderr] = ['', ''];
  started.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  started.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const output = () => stdout;
  /** What it wrote that fits. */
  async function wrote(pattern) {
    for (;;) {
      const found = pattern.exec(stdout);
      if (found) return found;
      if (started.exitCode !== null) throw new Error(`${name} ended with ${started.exitCode}: ${stdout}\n${stderr}`);
      await Promise.race([once(started.stdout, 'data'), ended]);
    }
  }
  /** Its end, by itself or asked for. */
  async function end(signal) {
    if (signal) started.kill(signal);
    const [code] = await ended;
    return { code, stdout, stderr };
  }
  return { output, wrote, end };
}

async function open(t, options) {
  const sandbox = await Sandbox.start(options);
  t.after(() => sandbox.close());
  return { sandbox, anna: sandbox.addPerson(79001234568, { name: 'Anna' }) };
}

const texts = (person) =>
  person.messages().filter(({ outgoing }) => !outgoing).map(({ content }) => content.textMessageData?.textMessage);

test('there is a test for every example', async () => {
  const programs = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'bot.ts');
  const tried = ['bot.test', 'broadcast', 'echo-bot', 'poll', 'send-file', 'webhook-express', 'webhook-fastify', 'webhook-server'];
  assert.deepEqual(programs, tried.map((name) => `${name}.ts`));
});

test('the echo bot answers, and ends at a signal', async (t) => {
  const { sandbox, anna } = await open(t, { settings });
  const bot = start(t, 'echo-bot', [], sandbox);
  await bot.wrote(/Listening/);
  anna.write({ chat: wid, text: 'Привет 👋' });
  anna.write({ chat: wid, text: 'second' });
  await sandbox.until(() => texts(anna).length === 2, { timeout: 60_000 });
  assert.deepEqual(texts(anna), ['Привет 👋', 'second']);
  const { code, stdout, stderr } = await bot.end('SIGTERM');
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /Stopped/);
});

test('the broadcast reaches everybody once, although an answer gets lost', async (t) => {
  const { sandbox } = await open(t, { unlimited: true });
  const people = Array.from({ length: 30 }, (_, index) => sandbox.addPerson(79001230000 + index));
  // A line twice, one that is written otherwise, an empty one.
  const lines = [...people.map(({ phone }) => `+${phone}`), String(people[0].phone), '', '+7 (900) 123-00-01'];
  writeFileSync(join(folder, 'recipients.txt'), lines.join('\n'));
  sandbox.addFault({ kind: 'cutAfter', method: 'sendMessage', count: 1 });
  const { code, stdout, stderr } = await start(t, 'broadcast', ['recipients.txt', 'We open at nine.'], sandbox).end();
  assert.equal(code, 0, stderr);
  assert.equal(stdout.trim().split('\n').length, 30);
  await sandbox.until(() => people.every((person) => texts(person).length > 0), { timeout: 60_000 });
  assert.deepEqual(people.map(texts), people.map(() => ['We open at nine.']));
});

test('the file arrives whole', async (t) => {
  const { sandbox, anna } = await open(t);
  const bytes = Buffer.alloc(1_000_000, 'file');
  writeFileSync(join(folder, 'report.pdf'), bytes);
  const { code, stdout, stderr } = await start(t, 'send-file', [anna.chatId, 'report.pdf', 'The report'], sandbox).end();
  assert.equal(code, 0, stderr);
  assert.match(stderr, /100 %/);
  const [message] = await sandbox.until(() => anna.messages(), { timeout: 60_000 });
  assert.equal(message.id, stdout.split(' ')[0]);
  const file = await sandbox.client().download(stdout.trim().split(' ')[1]);
  assert.ok(file.equals(bytes));
});

test('the poll shows the votes', async (t) => {
  const { sandbox, anna } = await open(t, { settings });
  const poll = start(t, 'poll', [anna.chatId, 'Where?', 'At the sea', 'In the mountains'], sandbox);
  const [, idMessage] = await poll.wrote(/Asked: (\w+)/);
  await sandbox.until(() => anna.messages(), { timeout: 60_000 });
  anna.vote({ chat: wid, idMessage, options: ['In the mountains'] });
  await poll.wrote(/At the sea: 0\nIn the mountains: 1/);
  const { code, stderr } = await poll.end('SIGTERM');
  assert.deepEqual([code, stderr], [0, '']);
});

for (const name of ['webhook-express', 'webhook-fastify', 'webhook-server']) {
  test(`${name}: the service's webhooks are handled, others are refused`, async (t) => {
    const { sandbox, anna } = await open(t);
    const webhookUrlToken = 'Bearer secret';
    const server = start(t, name, [], undefined, { PORT: '0', WEBHOOK_TOKEN: webhookUrlToken });
    const [, port] = await server.wrote(/Listening .*\b(\d+)$/m);
    const webhookUrl = `http://127.0.0.1:${port}/webhook`;
    const { idInstance } = sandbox.instance;
    sandbox.changeInstance(idInstance, { settings: { ...settings, webhookUrl, webhookUrlToken } });
    anna.write({ chat: wid, text: 'Hello' });
    await server.wrote(/message \w+ from 79001234568@c\.us/);
    await sandbox.client().sendMessage({ chatId: anna.chatId, message: 'Hello' });
    await server.wrote(/\w+ is delivered/);
    await sandbox.until(() => sandbox.notifications(idInstance).length === 0, { timeout: 60_000 });
    const body = JSON.stringify({ typeWebhook: 'kindOfTomorrow' });
    const post = (authorization) => fetch(webhookUrl, { method: 'POST', body, headers: { authorization, 'content-type': 'application/json' } });
    assert.equal((await post('Bearer wrong')).status, 401);
    assert.equal((await post(webhookUrlToken)).status, 200);
    const { code, stderr } = await server.end('SIGTERM');
    assert.deepEqual([code, stderr], [0, '']);
  });
}

test('the tests of the bot pass', async (t) => {
  const { code, stdout } = await start(t, 'bot.test', [], undefined, { NODE_TEST_CONTEXT: '' }).end();
  assert.equal(code, 0, stdout);
  assert.match(stdout, /pass 2/);
});
