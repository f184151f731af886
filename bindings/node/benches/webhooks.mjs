// Notifications as webhooks, 50 connections: what one costs the process of the server, all its threads together. The load comes
// from another process. The other servers neither check nor make canonical what they get.

import { notifications } from './support/corpus.mjs';
import { start } from './support/processes.mjs';
import { median, print } from './support/table.mjs';

const RIVALS = ['green-api, WebhookServer', 'green-api, WebhookReceiver in node:http', 'node:http, JSON.parse', 'Fastify', 'Express'];
const ROUNDS = 9;
const WARM = 2;
const COUNT = 4_000;

export default async function run() {
  const load = await start('load');
  const bodies = notifications.map(({ body }) => body.toString());
  await load.ask({ bodies });
  const servers = await Promise.all(RIVALS.map((name) => start('receiver', [name])));
  const costs = RIVALS.map(() => []);
  for (let round = 0; round < WARM + ROUNDS; round += 1) {
    for (const [index, server] of servers.entries()) {
      const before = await server.ask({});
      const { time } = await load.ask({ port: server.ready.port, count: COUNT });
      const after = await server.ask({});
      if (after.handled - before.handled !== COUNT) throw new Error(`${RIVALS[index]} handled ${after.handled - before.handled} of ${COUNT}`);
      if (round >= WARM) costs[index].push({ processor: (after.processor - before.processor) / COUNT, time: time / COUNT });
    }
  }
  const memory = await Promise.all(servers.map(async (server) => (await server.ask({})).memory / 2 ** 20));
  const middle = costs.map((rounds) => median(rounds.map(({ processor }) => processor)));
  const rows = RIVALS.map((name, index) => [
    ...[name, middle[index], 1e6 / middle[index], middle[index] / middle[0]],
    ...[1e6 / median(costs[index].map(({ time }) => time)), memory[index]],
  ]);
  const head = ['server', 'µs of processor', 'notifications per second of it', 'ratio', 'per second of time', 'MB'];
  print('Webhooks, 50 connections', head, rows);
  await Promise.all([load, ...servers].map((process) => process.end()));
}
