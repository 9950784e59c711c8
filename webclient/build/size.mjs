/** The build fails when the widget, all in, grows beyond what a phone on a poor network should have to load. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_BYTES = 20 * 1024;
const file = new URL('../dist/widget.js', import.meta.url);
const bytes = gzipSync(readFileSync(file), { level: 9 }).length;
console.log(`widget.js: ${bytes} bytes gzipped of ${LIMIT_BYTES} allowed`);
if (bytes > LIMIT_BYTES) {
  console.error('widget.js is too large: take something out, or make it smaller.');
  process.exit(1);
}
