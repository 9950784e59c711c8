/**
 * The build fails when what a phone on a poor network has to load grows too large: what an opened widget loads, and what it
 * loads when a person is asked for or a sheet is opened. The workshop is loaded at desks, and has a limit so that a library does not
 * slip in unseen.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KIB = 1024;
const LIMITS = { 'widget.js': 20 * KIB, 'widget-more.js': 9 * KIB, [script('workshop')]: 56 * KIB };

let tooLarge = false;
for (const [name, limit] of Object.entries(LIMITS)) {
  const file = readFileSync(new URL(`../dist/${name}`, import.meta.url));
  const bytes = gzipSync(file, { level: 9 }).length;
  console.log(`${name}: ${bytes} bytes gzipped of ${limit} allowed`);
  if (bytes > limit) {
    console.error(`${name} is too large: take something out, or make it smaller.`);
    tooLarge = true;
  }
}

/** The one script of a page, whose name holds a hash of what is in it. */
function script(page) {
  const found = readdirSync(new URL(`../dist/${page}/assets`, import.meta.url)).filter(f =>
    f.endsWith('.js'),
  );
  if (found.length !== 1) throw new Error(`${page} has ${found.length} scripts, not one`);
  return `${page}/assets/${found[0]}`;
}

process.exit(tooLarge ? 1 : 0);
