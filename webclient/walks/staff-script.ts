import type { Page, WebSocketRoute } from '@playwright/test';
import type { Card } from '../src/protocol/index.js';
import type {
  Board,
  Member,
  Place,
  QueueStanding,
  Right,
  Shift,
  StaffIn,
  StaffLine,
  StaffNews,
  StaffOut,
  StaffStanding,
  Worker,
  Workplace,
} from '../src/protocol/staff.js';
import { CHOICES, PHONE } from './script.ts';

export const ANNA: Worker = { id: 'm-anna', name: 'Anna', title: 'sosiaaliohjaaja' };
export const BO: Worker = { id: 'm-bo', name: 'Bo', title: 'psykiatrinen sairaanhoitaja' };
export const SIRPA: Worker = { id: 'm-sirpa', name: 'Sirpa', title: 'vastaava ohjaaja' };

/** An instant so many minutes before now. */
export const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const text = (fi: string, sv: string, en: string) => ({ fi, sv, en });

export const WORKPLACE: Workplace = {
  queues: {
    'family-guidance': text(
      'Perheiden palveluohjaus',
      'Servicehandledning för familjer',
      'Guidance for families',
    ),
    youth: text('Nuorten linja', 'De ungas linje', 'Line for the young'),
  },
  canned: [
    {
      key: 'hello',
      title: text('Tervehdys', 'Hälsning', 'Greeting'),
      text: text(
        'Hei! Olen {name}. Luen hetken, mitä olet kirjoittanut.',
        'Hej! Jag är {name}. Jag läser en stund vad du har skrivit.',
        'Hello! I am {name}. Let me read what you have written.',
      ),
    },
    {
      key: 'clinic',
      title: text('Neuvola', 'Rådgivning', 'Clinic'),
      text: text(
        'Neuvola ({municipality}) auttaa vauvan unessa. Soita rauhassa, kun sinulle sopii.',
        'Rådgivningen ({municipality}) hjälper med babyns sömn.',
        'The clinic ({municipality}) can help with sleep.',
      ),
    },
    {
      key: 'own-nurse',
      title: text('Oma työntekijä', 'Egen arbetare', 'Own worker'),
      text: text(
        'Kenen kanssa olet asioinut: {own-worker}?',
        'Vem är din arbetare: {own-worker}?',
        'Who: {own-worker}?',
      ),
    },
  ],
  wrapUp: {
    outcomes: [
      { id: 'guided', name: text('Ohjattu palveluun', 'Hänvisad till en tjänst', 'Guided to a service') },
      { id: 'talked', name: text('Keskustelu riitti', 'Samtalet räckte', 'The talk was enough') },
      { id: 'left', name: text('Asiakas lähti kesken', 'Klienten gick mitt i', 'The resident left') },
    ],
    required: ['topics'],
  },
  levels: { warn: 120, breach: 300, dangerWarn: 15, dangerBreach: 60 },
  labels: {
    topics: {
      infant_coping: text(
        'Vauvan uni, itku tai ruokailu',
        'Babyns sömn, gråt eller mat',
        'A baby’s sleep or crying',
      ),
      youth_mental_health: text(
        'Lapsen tai nuoren paha olo',
        'Ett barn eller en ung mår dåligt',
        'A young person feels bad',
      ),
      separation_custody: text(
        'Ero ja lapsen asuminen',
        'Separation och barnets boende',
        'Separation and custody',
      ),
      income_support: text('Rahat eivät riitä', 'Pengarna räcker inte', 'Money does not last'),
    },
    signals: { suicide_self: text('Itsetuhoiset ajatukset', 'Tankar på att dö', 'Thoughts of suicide') },
    slots: {
      topic: text('Aihe', 'Ämne', 'Topic'),
      'child-age': text('Lapsen ikä', 'Barnets ålder', 'Age of the child'),
      municipality: text('Kunta', 'Kommun', 'Municipality'),
      about: text('Ketä asia koskee', 'Vem det gäller', 'About whom'),
    },
    municipality: { kerava: text('Kerava', 'Kervo', 'Kerava'), porvoo: text('Porvoo', 'Borgå', 'Porvoo') },
    'child-age': {
      'under-1': text('Alle 1-vuotias', 'Under 1 år', 'Under 1 year'),
      'from-13-to-17': text('13–17-vuotias', '13–17 år', '13–17 years'),
    },
    about: {
      child: text('lapsi', 'barnet', 'the child'),
      self: text('kirjoittaja itse', 'skribenten själv', 'the writer'),
    },
  },
  steps: [
    {
      address: 'family-line/age',
      text: text('Minkä ikäinen lapsi on?', 'Hur gammalt är barnet?', 'How old is the child?'),
      form: true,
    },
    {
      address: 'municipality/which',
      text: text('Missä kunnassa asut?', 'I vilken kommun bor du?', 'Where do you live?'),
      form: true,
    },
    {
      address: 'self-help/offer',
      text: text('Omahoidon vinkit', 'Tips för egenvård', 'Self-help'),
      form: false,
    },
  ],
  longestText: 2000,
  mostAtOnce: 6,
};

export const RIGHTS: Readonly<Record<'worker' | 'supervisor' | 'admin', Right[]>> = {
  worker: ['converse', 'history'],
  supervisor: ['converse', 'take-calls', 'supervise', 'history'],
  admin: ['accounts', 'audit', 'export', 'erase'],
};

export const place = (conversation: string, more: Partial<Place> = {}): Place => ({
  conversation,
  number: 1,
  stage: 'waiting',
  kind: 'chat',
  queue: 'family-guidance',
  priority: 'normal',
  since: ago(1),
  returned: false,
  language: 'fi',
  channel: 'chat',
  signals: [],
  summary: {},
  heard: ago(1),
  consulted: [],
  ...more,
});

export const shift = (worker: Worker, more: Partial<Shift> = {}): Shift => ({
  worker,
  status: 'available',
  reason: '',
  queues: ['family-guidance'],
  languages: ['fi', 'sv'],
  capacity: 3,
  supervises: false,
  since: ago(60),
  until: ago(-1),
  ...more,
});

export const queueStanding = (queue: string, more: Partial<QueueStanding> = {}): QueueStanding => ({
  queue,
  open: true,
  mode: { queue, mode: 'by-hours', message: '', by: '', at: ago(600) },
  waiting: 2,
  workers: 3,
  estimateSeconds: 240,
  answeredToday: 31,
  inTimeToday: 28,
  ...more,
});

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
      this.tell({ type: 'past', id: frame.id, places: PAST });
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

export const CLINIC: Card = {
  service: 'clinic',
  name: 'Neuvola, Kerava',
  description: 'Apua vauvan uneen ja vanhemman jaksamiseen.',
  price: 'maksuton',
  next: 'Soita ja varaa aika.',
  ways: [
    PHONE,
    {
      kind: 'web',
      name: 'Neuvolan sivut',
      address: 'vakehyva.fi/neuvola',
      href: 'https://vakehyva.fi/neuvola',
      standing: 'unknown',
      languages: ['fi'],
      verified: true,
      verifiedOn: '2026-11-20',
      source: 'vakehyva.fi',
    },
  ],
};

const FOUND: Record<string, Card> = {
  clinic: CLINIC,
  'family-counselling': {
    service: 'family-counselling',
    name: 'Perheneuvola',
    description: 'Apua kasvatuksen pulmiin.',
    ways: [PHONE],
  },
};

const PAST: Place[] = [
  place('p1', {
    stage: 'past',
    topic: 'separation_custody',
    owner: ANNA,
    heard: ago(1500),
    outcome: 'guided',
  }),
  place('p2', {
    stage: 'past',
    topic: 'youth_mental_health',
    priority: 'danger',
    signals: ['suicide_self'],
    owner: BO,
    heard: ago(3000),
  }),
];

const ACCOUNTS = [
  {
    ...ANNA,
    signIn: 'anna',
    roles: ['worker'],
    queues: ['family-guidance'],
    languages: ['fi', 'sv'],
    disabled: false,
    code: true,
  },
  {
    ...BO,
    signIn: 'bo',
    roles: ['worker', 'supervisor'],
    queues: [],
    languages: ['sv'],
    disabled: true,
    code: false,
    lockedUntil: ago(-5),
  },
];

const AUDIT = [
  { number: 1, at: ago(90), member: 'm-anna', name: 'Anna', what: 'signed-in' },
  {
    number: 2,
    at: ago(80),
    member: 'm-sirpa',
    name: 'Sirpa',
    what: 'listened-in',
    conversation: '0f3c9a517be24d6f',
  },
  {
    number: 3,
    at: ago(70),
    member: 'm-anna',
    name: 'Anna',
    what: 'history-opened',
    conversation: '7a41d0e2c95b4f38',
    reason: 'Asiakas pyysi tarkistamaan sovitun ajan.',
  },
];

export { CHOICES };
