// What a program pays for a package before it does anything, and how large the packages are.

import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { median, print } from './support/table.mjs';

const ROUNDS = 15;
const PACKAGES = [null, 'green-api', 'undici', 'axios', 'express', 'fastify', 'zod'];
const report = (name) => `
  const start = process.hrtime.bigint();
  ${name === null ? '' : `require('${name}');`}
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify([time, (user + system) / 1000, process.memoryUsage().rss / 2 ** 20]));
`;

export default async function run() {
  const measured = PACKAGES.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, name] of PACKAGES.entries()) {
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--eval', report(name)], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      measured[index].push(JSON.parse(stdout));
    }
  }
  const rows = PACKAGES.map((name, index) => [
    name ?? 'Node.js alone',
    ...[0, 1, 2].map((column) => median(measured[index].map((values) => values[column]))),
  ]);
  print('Loading', ['package', 'ms for `require`', 'ms of processor, in all', 'MB, in all'], rows);
  const tarballs = process.env.GREEN_API_TARBALLS;
  if (tarballs) {
    const sizes = readdirSync(tarballs).map((file) => [file, statSync(join(tarballs, file)).size / 2 ** 20]);
    print('Size', ['tarball', 'MB'], sizes);
  }
}
