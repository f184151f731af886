// Programs that a test runs in a process of their own.

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs CommonJS code from a file of the tests' folder; tells how it ended. `during` gets the process and what it wrote. */
export async function child(code, during = () => {}, env = {}) {
  const flags = ['--unhandled-rejections=strict', '--expose-gc', '--eval', code];
  const options = { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] };
  const started = spawn(process.execPath, flags, options);
  let [stdout, stderr] = ['', ''];
  started.stdout.setEncoding('utf8').on('data', (text) => during(started, (stdout += text)));
  started.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const [exit, signal] = await once(started, 'close');
  return { exit, signal, stdout, stderr };
}
