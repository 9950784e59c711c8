import type { Page, WebSocketRoute } from '@playwright/test';
import type {
  Board,
  Member,
  Place,
  Right,
  StaffIn,
  StaffLine,
  StaffNews,
  StaffOut,
  StaffStanding,
  Worker,
} from '../src/protocol/staff.js';
import { ACCOUNTS, AUDIT, FOUND, PAST } from './staff-records.ts';
import { ago, ANNA, RIGHTS, WORKPLACE } from './staff-scenery.ts';

type Lined = Partial<StaffLine['line']> & Partial<Omit<StaffLine, 'line'>>;

const whole = (l: Lined, key: string): StaffLine => {
  const { inside = false, what = '', worker, about, ...line } = l;
  return {
    line: {
      key,
      at: ago(3),
      by: 'guide',
      kind: 'text',
      text: '',
      language: 'fi',
      choices: [],
      cards: [],
      answers: [],
      ...line,
    },
    inside,
    what,
    ...(worker ? { worker } : {}),
    ...(about ? { about } : {}),
  };
};

/** The service's end of a console's socket, and of its doors, played by the test. */
export class StaffScript {
  readonly heard: StaffIn[] = [];
  private socket: WebSocketRoute | undefined;
  private readonly numbers = new Map<string, number>();
  private readonly rooms = new Map<string, { lines: StaffLine[]; standing: StaffStanding }>();
  board: Omit<Board, 'type'> = { full: true, places: [], gone: [], shifts: [], queues: [] };
  past = PAST;
  signedIn = false;
  problem: object | undefined;

  private constructor(
    readonly member: Member,
    readonly rights: Right[],
  ) {}

  static async of(
    page: Page,
    role: keyof typeof RIGHTS = 'worker',
    worker: Worker = ANNA,
  ): Promise<StaffScript> {
    const member: Member = { ...worker, roles: [role], queues: ['family-guidance'], languages: ['fi', 'sv'] };
    const script = new StaffScript(member, RIGHTS[role]);
    await page.routeWebSocket(/\/v1\/staff$/, socket => {
      script.socket = socket;
      socket.onMessage(message => {
        script.take(JSON.parse(String(message)) as StaffIn);
      });
    });
    await page.route(/\/staff\/(session|sign-in|sign-out|accounts|audit)/, async route => {
      const path = new URL(route.request().url()).pathname;
      const [status, json] = script.door(path);
      await route.fulfill({ status, json });
    });
    return script;
  }

  tell(frame: StaffOut): void {
    this.socket?.send(JSON.stringify(frame));
  }

  /** The network goes. */
  async drop(): Promise<void> {
    await this.socket?.close();
  }

  /** The next commit of a conversation, with these lines; told if it is open on the console. */
  news(conversation: string, lines: Lined[], more: Partial<StaffStanding> = {}): void {
    const since = this.numbers.get(conversation) ?? 0;
    const number = since + 1;
    this.numbers.set(conversation, number);
    const fresh = lines.map((l, at) => whole(l, `${String(number)}.${String(at)}`));
    const before = this.rooms.get(conversation);
    const standing: StaffStanding = {
      mine: 'own',
      phase: 'attended',
      language: 'fi',
      answers: [],
      signals: [],
      deletion: '2026-12-22T10:00:00Z',
      ...before?.standing,
      ...more,
    };
    this.rooms.set(conversation, { lines: [...(before?.lines ?? []), ...fresh], standing });
    this.tell({ type: 'news', conversation, since, number, lines: fresh, standing });
  }

  change(...places: Place[]): void {
    this.tell({ type: 'board', full: false, places, gone: [] });
  }

  last<T extends StaffIn['type']>(type: T): Extract<StaffIn, { type: T }> | undefined {
    return this.heard.findLast((f): f is Extract<StaffIn, { type: T }> => f.type === type);
  }

  private take(frame: StaffIn): void {
    this.heard.push(frame);
    if (frame.type === 'hello') {
      this.tell({ type: 'welcome', member: this.member, rights: this.rights, workplace: WORKPLACE });
      this.tell({ type: 'board', ...this.board });
    } else if (frame.type === 'open') {
      const room = this.rooms.get(frame.conversation);
      this.tell({ type: 'done', id: frame.id });
      if (!room) return;
      const number = this.numbers.get(frame.conversation) ?? 0;
      const lines = room.lines.filter(l => parseInt(l.line.key, 10) > frame.since);
      this.tell({
        type: 'news',
        conversation: frame.conversation,
        since: frame.since,
        number,
        lines,
        standing: room.standing,
      } satisfies StaffNews);
    } else if (frame.type === 'search') {
      this.tell({ type: 'found', id: frame.id, services: FOUND });
    } else if (frame.type === 'history') {
      this.tell({ type: 'past', id: frame.id, places: this.past });
    }
  }

  private door(path: string): [number, object] {
    if (path.endsWith('/sign-in')) {
      if (this.problem) return [401, this.problem];
      this.signedIn = true;
    }
    if (path.endsWith('/sign-out')) this.signedIn = false;
    if (path.endsWith('/accounts')) return [200, { accounts: ACCOUNTS }];
    if (path.endsWith('/audit')) return [200, { entries: AUDIT }];
    return this.signedIn
      ? [200, { member: this.member, rights: this.rights, csrf: 'c'.repeat(32), expires: ago(-60) }]
      : [401, { problem: 'not-signed-in', ways: ['password', 'provider'] }];
  }
}
