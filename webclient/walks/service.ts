import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const JAR = fileURLToPath(new URL('../../target/perhelinja.jar', import.meta.url));
/** How the service is started; another command than the jar's serves while both are being built. */
const COMMAND = process.env['WALKS_COMMAND']?.split(' ') ?? ['java', '-jar', JAR, 'serve'];
/** A busy machine of two cores needs minutes to start a second service beside a browser. */
const START_MILLIS = 240_000;
const LOOK_MILLIS = 200;

/** The real service, on its own port and with its own store, to be killed and started again. */
export class Service {
  private child: ChildProcess | undefined;
  private output = '';
  /** What it said until it was ready. */
  private greeting = '';

  private constructor(
    private readonly port: number,
    private readonly folder: string,
    private readonly more: readonly string[],
    private readonly door: string,
  ) {}

  /** @param more arguments of `serve` */
  static async start(...more: string[]): Promise<Service> {
    return Service.at('/health/ready', more);
  }

  /** The workshop of one's own machine, over flows in a folder. */
  static workshop(flows: string): Promise<Service> {
    return Service.at('/workshop/api/guide', ['--workshop', '--flows', flows]);
  }

  private static async at(door: string, more: readonly string[]): Promise<Service> {
    const service = new Service(await freePort(), mkdtempSync(join(tmpdir(), 'perhelinja-')), more, door);
    await service.begin();
    return service;
  }

  /** The password that a try-out made for one of its people, as it stands on the screen. */
  password(name: string): string {
    const found = new RegExp(`^\\s*${name}\\s+\\S+\\s+password (\\S+)`, 'm').exec(this.greeting);
    if (!found?.[1]) throw new Error(`no password for ${name}`);
    return found[1];
  }

  get address(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** Starts it, and comes back when it is ready. */
  async begin(): Promise<void> {
    const [command = 'java', ...args] = COMMAND;
    const child = spawn(command, [...args, ...this.more], {
      env: { ...process.env, PERHELINJA_LISTEN_PORT: String(this.port), PERHELINJA_DATA_FOLDER: this.folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (bytes: Buffer): void => {
      this.output = (this.output + bytes.toString()).slice(-4_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    this.child = child;
    this.output = '';
    const until = Date.now() + START_MILLIS;
    // A try-out is ready to serve before its people are there; it says that it listens when all is done.
    while (!this.output.includes('listens on') || !(await this.ready())) {
      if (child.exitCode !== null || Date.now() > until) {
        await this.stop();
        throw new Error(`no service: ${this.output}`);
      }
      await new Promise(resolve => setTimeout(resolve, LOOK_MILLIS));
    }
    this.greeting = this.output;
  }

  /** The power goes: nothing is said goodbye to. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }

  async metrics(): Promise<string> {
    return (await fetch(`${this.address}/metrics`)).text();
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>(resolve => {
      child.once('exit', () => {
        resolve();
      });
      child.kill(signal);
    });
  }

  private async ready(): Promise<boolean> {
    try {
      return (await fetch(this.address + this.door)).ok;
    } catch {
      return false;
    }
  }
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise(resolve => {
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => {
        resolve(typeof at === 'object' && at ? at.port : 0);
      });
    });
  });
}
