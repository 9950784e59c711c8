import type { ResidentIn, ResidentOut } from '../src/protocol/index.js';
import type { Socket, Surroundings } from '../src/talk/connection.js';

/** A socket whose other end is the test. */
export class Line implements Socket {
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  readonly sent: ResidentIn[] = [];
  closed = false;

  send(text: string): void {
    this.sent.push(JSON.parse(text) as ResidentIn);
  }

  close(): void {
    this.closed = true;
  }

  open(): void {
    this.onopen?.({} as Event);
  }

  tell(...frames: ResidentOut[]): void {
    for (const frame of frames) this.raw(JSON.stringify(frame));
  }

  raw(data: string): void {
    this.onmessage?.({ data } as MessageEvent);
  }

  break(): void {
    this.onclose?.({} as CloseEvent);
  }
}

/** A world whose time goes on only when the test says so. */
export class World implements Surroundings {
  readonly lines: Line[] = [];
  /** Chance, from 0 to 1. */
  chance = 1;
  private time = 0;
  private timers: { at: number; run: () => void }[] = [];

  get line(): Line {
    const last = this.lines.at(-1);
    if (!last) throw new Error('nothing was connected');
    return last;
  }

  socket(): Socket {
    this.lines.push(new Line());
    return this.line;
  }

  now(): number {
    return this.time;
  }

  random(): number {
    return this.chance;
  }

  after(millis: number, run: () => void): () => void {
    const timer = { at: this.time + millis, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter(t => t !== timer);
    };
  }

  pass(millis: number): void {
    const end = this.time + millis;
    for (;;) {
      const next = this.timers.filter(t => t.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter(t => t !== next);
      this.time = next.at;
      next.run();
    }
    this.time = end;
  }
}
