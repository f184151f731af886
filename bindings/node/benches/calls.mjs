// Calls of sendMessage over loopback HTTP with connections that are kept, from a process with nothing else in it: how many it makes
// for a second of its processor time, all threads together.

import { start } from './support/processes.mjs';
import { median, print } from './support/table.mjs';

const RIVALS = ['green-api', 'undici Pool', 'fetch', 'axios'];
const ROUNDS = 15;
const WARM = 3;

export default async function run() {
  const gateway = await start('gateway');
  const url = `http://127.0.0.1:${gateway.ready.port}`;
  const clients = await Promise.all(RIVALS.map((name) => start('client', [name, url])));
  for (const [inFlight, count] of [[1, 600], [50, 2_000]]) {
    const costs = RIVALS.map(() => []);
    for (let round = 0; round < WARM + ROUNDS; round += 1) {
      for (const [index, client] of clients.entries()) {
        const { processor, time } = await client.ask({ count, inFlight });
        if (round >= WARM) costs[index].push({ processor: processor / count, time: time / count });
      }
    }
    const middle = costs.map((rounds) => median(rounds.map(({ processor }) => processor)));
    const rows = RIVALS.map((name, index) => [
      ...[name, middle[index], 1e6 / middle[index], middle[index] / middle[0]],
      median(costs[index].map(({ time }) => time)),
    ]);
    print(`Calls, ${inFlight} in flight`, ['client', 'µs of processor', 'calls per second of it', 'ratio', 'µs of time'], rows);
  }
  await Promise.all([gateway, ...clients].map((process) => process.end()));
}
