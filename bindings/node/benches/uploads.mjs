// A file of 90 MB from the disk: how far the process grows, after it has sent a small one.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { start } from './support/processes.mjs';
import { median, print } from './support/table.mjs';

const RIVALS = ['green-api', 'fetch', 'axios'];
const ROUNDS = 5;

export default async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'green-api-'));
  const gateway = await start('gateway');
  try {
    const [small, large] = [join(folder, 'small'), join(folder, 'large')];
    writeFileSync(small, Buffer.alloc(2 ** 20, 'x'));
    writeFileSync(large, Buffer.alloc(90 * 2 ** 20, 'x'));
    const rows = [];
    for (const name of RIVALS) {
      const rounds = [];
      // A process of its own each time: the most memory that one had never goes down.
      for (let round = 0; round < ROUNDS; round += 1) {
        const uploader = await start('uploader', [name, `http://127.0.0.1:${gateway.ready.port}`, small, large], ['--expose-gc']);
        rounds.push(await uploader.ask({}));
        await uploader.end();
      }
      const of = (pick) => median(rounds.map(pick));
      rows.push([name, of(({ grown }) => grown / 1024), of(({ processor }) => processor / 1000), of(({ time }) => time / 1000)]);
    }
    print('A file of 90 MB', ['client', 'MB more at most', 'ms of processor', 'ms of time'], rows);
  } finally {
    await gateway.end();
    rmSync(folder, { recursive: true });
  }
}
