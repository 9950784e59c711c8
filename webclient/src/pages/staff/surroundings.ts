import type { Surroundings } from '../../talk/connection.js';

const SUBPROTOCOL = 'perhelinja.staff.v1';
const PATH = '/v1/staff';

/** The browser's own socket, clock and chance. */
export const browser = (): Surroundings => ({
  socket: () => new WebSocket(new URL(PATH, location.href).href.replace(/^http/, 'ws'), SUBPROTOCOL),
  now: () => performance.now(),
  after: (millis, run) => {
    const timer = setTimeout(run, millis);
    return () => {
      clearTimeout(timer);
    };
  },
  random: () => Math.random(),
});
