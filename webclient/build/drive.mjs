/**
 * What Maven calls: `node build/drive.mjs build` installs, checks, tests and builds the web client; `walks` walks through it
 * in a browser against the finished jar. What has not changed since it last went well is not done again.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const stamps = join(here, 'node_modules', '.perhelinja');
const SOURCES = ['src', 'tests', 'build', '../src/test/resources/golden', '../flows/directory'];
const SETTINGS = readdirSync(here).filter(name => /\.(json|ts|js)$|^\.prettier/.test(name));

const files = path =>
  !existsSync(path)
    ? []
    : statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .flatMap(name => files(join(path, name)))
      : [path];

function hash(paths) {
  const sum = createHash('sha256');
  for (const file of paths.flatMap(path => files(join(here, path))))
    sum.update(file).update(readFileSync(file));
  return sum.digest('hex');
}

/** Runs what is needed unless the same inputs went through well before. */
function once(name, paths, there, run) {
  const stamp = join(stamps, name);
  const now = hash(paths);
  if (there && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
    console.log(`web client: ${name} is up to date`);
    return;
  }
  run();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, now);
}

function npm(...args) {
  const done = spawnSync('npm', args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

once('install', ['package-lock.json'], existsSync(join(here, 'node_modules', '.package-lock.json')), () =>
  npm('ci'),
);
if (process.argv[2] === 'build') {
  once(
    'build',
    [...SOURCES, ...SETTINGS],
    ['widget.js', 'staff/index.html', 'workshop/index.html'].every(file =>
      existsSync(join(here, 'dist', file)),
    ),
    () => npm('run', 'all'),
  );
} else {
  npm('run', 'walks');
}
