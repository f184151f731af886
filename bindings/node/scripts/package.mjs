// The tarballs of a release: the package itself, and one for each platform whose native module is in `binary/`. They are made from
// what is there, so that nothing about platforms is committed that could be out of date.

import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const repository = join(folder, '..', '..');
const { values: options } = parseArgs({ options: { out: { type: 'string', default: 'tarballs' } } });
const out = resolve(options.out);
const main = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const licenses = ['LICENSE-APACHE', 'LICENSE-MIT'];

const platforms = readdirSync(join(folder, 'binary')).flatMap((file) => /^green-api\.(.+)\.node$/.exec(file)?.[1] ?? []);
if (platforms.length === 0) {
  throw new Error('there is no native module in binary/: run `npm run build -- --release` first');
}
mkdirSync(out, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'green-api-'));
try {
  platforms.forEach(packPlatform);
  packMain();
} finally {
  rmSync(work, { recursive: true });
}

/** A package with nothing but a native module, which npm installs where it fits. */
function packPlatform(platform) {
  const [os, cpu, abi] = platform.split('-');
  const file = `green-api.${platform}.node`;
  const description = `The native module of green-api for ${platform}; install green-api instead`;
  const libc = os === 'linux' ? { libc: [abi === 'musl' ? 'musl' : 'glibc'] } : {};
  const { version, license, repository: source, engines } = main;
  const manifest = {
    ...{ name: `green-api-${platform}`, version, description, license, repository: source, engines },
    ...{ os: [os], cpu: [cpu], ...libc, main: file, files: [file, ...licenses] },
  };
  const place = prepare(`green-api-${platform}`, manifest);
  copyFileSync(join(folder, 'binary', file), join(place, file));
  writeFileSync(join(place, 'README.md'), `# green-api-${platform}\n\n${description}.\n`);
  pack(place);
}

/** The package that people install: it names those of the platforms, in its own version. */
function packMain() {
  const { scripts: _, devDependencies: __, ...manifest } = main;
  const optionalDependencies = Object.fromEntries(platforms.map((name) => [`green-api-${name}`, main.version]));
  const place = prepare('green-api', { ...manifest, files: [...manifest.files, ...licenses], optionalDependencies });
  cpSync(join(folder, 'dist'), join(place, 'dist'), { recursive: true });
  copyFileSync(join(folder, 'README.md'), join(place, 'README.md'));
  pack(place);
}

function prepare(name, manifest) {
  const place = join(work, name);
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const license of licenses) {
    copyFileSync(join(repository, license), join(place, license));
  }
  return place;
}

function pack(place) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const stdio = ['ignore', 'pipe', 'ignore'];
  const made = execFileSync(npm, ['pack', '--silent', '--pack-destination', out], { cwd: place, stdio, encoding: 'utf8' });
  console.log(join(out, made.trim().split('\n').at(-1)));
}
