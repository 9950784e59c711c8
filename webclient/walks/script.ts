import type { Page, WebSocketRoute } from '@playwright/test';
import type { Line, News, ResidentIn, ResidentOut, Spoken, Standing, Way } from '../src/protocol/index.js';

/** The service's end of the socket, played by the test: for states that a real conversation reaches only now and then. */
export class Script {
  readonly heard: ResidentIn[] = [];
  private socket: WebSocketRoute | undefined;
  number = 0;
  language: Spoken = 'fi';

  static async of(page: Page): Promise<Script> {
    const script = new Script();
    await page.routeWebSocket(/\/v1\/resident$/, socket => {
      script.socket = socket;
      socket.onMessage(message => {
        script.take(JSON.parse(String(message)) as ResidentIn);
      });
    });
    return script;
  }

  tell(frame: ResidentOut): void {
    this.socket?.send(JSON.stringify(frame));
  }

  /** The next commit, with these lines; `since` 0 for a screen that knows nothing yet. */
  news(lines: Partial<Line>[], more: Partial<Standing> = {}, since = this.number): News {
    this.number += 1;
    const frame: News = {
      type: 'news',
      since,
      number: this.number,
      lines: lines.map((l, place) =>
        whole({ language: this.language, ...l }, `${String(this.number)}.${String(place)}`),
      ),
      standing: {
        phase: 'guided',
        language: this.language,
        answers: [],
        deletion: '2026-12-22T10:00:00Z',
        ...more,
      },
    };
    this.tell(frame);
    return frame;
  }

  /** The line breaks; the next one is answered as the first was. */
  cut(): void {
    void this.socket?.close();
  }

  /** The commands that came, by their type. */
  of(type: ResidentIn['type']): ResidentIn[] {
    return this.heard.filter(f => f.type === type);
  }

  private take(frame: ResidentIn): void {
    this.heard.push(frame);
    if (frame.type !== 'hello') return;
    this.tell({
      type: 'welcome',
      conversation: 'c1',
      token: 'c1.secret',
      fresh: frame.token === undefined,
      number: this.number,
      languages: ['fi', 'sv', 'en', 'fi-simple'],
      keepDays: 30,
      longestText: 4000,
    });
  }
}

const whole = (line: Partial<Line>, key: string): Line => ({
  key,
  at: '2026-11-22T21:14:00Z',
  by: 'guide',
  kind: 'text',
  text: '',
  language: 'fi',
  choices: [],
  cards: [],
  answers: [],
  ...line,
});

export const PHONE: Way = {
  kind: 'phone',
  name: 'Lapsiperheiden asiakasohjaus',
  address: '019 5600 151',
  href: 'tel:+358195600151',
  hours: 'ma–pe 9–15',
  standing: 'closed',
  changesInWords: 'avautuu huomenna klo 9',
  languages: ['fi', 'sv'],
  verified: true,
  verifiedOn: '2026-11-20',
  source: 'itauusimaa.fi',
  ours: true,
};

export const VISIT: Way = {
  kind: 'visit',
  name: 'Neuvola',
  address: 'Esimerkkikatu 1, Kerava',
  standing: 'unknown',
  languages: [],
  verified: false,
  source: 'kerava.fi',
  ours: false,
};

export const CHOICES = [
  { value: 'infant_coping', label: 'Vauva ja oma jaksaminen' },
  { value: 'parenting', label: 'Kasvatus' },
  { value: 'separation_custody', label: 'Ero ja lapsen asuminen' },
  { value: 'youth_mental_health', label: 'Nuoren mieli' },
  { value: 'income_support', label: 'Raha ei riitä' },
  { value: 'human_handover', label: 'Jokin muu' },
];
