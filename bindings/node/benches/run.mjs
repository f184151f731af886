// All benchmarks, or those that are named: `node run.mjs decode calls`. Each prints a table; ratios hold within one run.

import os from 'node:os';

const all = ['decode', 'calls', 'webhooks', 'uploads', 'loading'];
const named = process.argv.slice(2);
const unknown = named.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  throw new Error(`there is no benchmark ${unknown.join(', ')}; there are ${all.join(', ')}`);
}

console.log(`Node.js ${process.versions.node}, ${os.cpus().length} processors (${os.cpus()[0]?.model}), ${os.type()} ${os.arch()}`);
for (const name of named.length > 0 ? named : all) {
  const { default: run } = await import(`./${name}.mjs`);
  await run();
}
