import type { Surroundings } from '../../talk/connection.js';

const SUBPROTOCOL = 'perhelinja.v1';
const PATH = '/v1/resident';
const ID_BYTES = 16;

/** The browser's own socket, clock and chance. */
export const browser = (server: string): Surroundings => ({
  socket: () => new WebSocket(new URL(PATH, server).href.replace(/^http/, 'ws'), SUBPROTOCOL),
  now: () => performance.now(),
  after: (millis, run) => {
    const timer = setTimeout(run, millis);
    return () => {
      clearTimeout(timer);
    };
  },
  random: () => Math.random(),
});

/** Not `randomUUID`: that is missing on a page without TLS, such as a demo inside an office. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(ID_BYTES)), b => b.toString(16).padStart(2, '0')).join('');
