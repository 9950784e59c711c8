import type { Place, QueueStanding, Right, Shift, Worker, Workplace } from '../src/protocol/staff.js';

/** Who works there, with what, and what waits: the scenery of a scripted console. */
export const ANNA: Worker = { id: 'm-anna', name: 'Anna', title: 'sosiaaliohjaaja' };
export const BO: Worker = { id: 'm-bo', name: 'Bo', title: 'psykiatrinen sairaanhoitaja' };
export const KAISA: Worker = { id: 'm-kaisa', name: 'Kaisa', title: 'puhelinneuvoja' };
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
    flows: {
      'family-line': text('Perhelinja', 'Familjelinjen', 'The family line'),
      municipality: text('Kunta', 'Kommun', 'Municipality'),
    },
    slots: {
      topic: text('Aihe', 'Ämne', 'Topic'),
      'child-age': text('Lapsen ikä', 'Barnets ålder', 'Age of the child'),
      municipality: text('Kunta', 'Kommun', 'Municipality'),
      about: text('Ketä asia koskee', 'Vem det gäller', 'About whom'),
    },
    municipality: { kerava: text('Kerava', 'Kervo', 'Kerava'), porvoo: text('Porvoo', 'Borgå', 'Porvoo') },
    'if-other': {
      'say-nothing': text('Ei saa kertoa mitään', 'Får inte säga något', 'Nothing may be said'),
    },
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

export const RIGHTS: Readonly<Record<'worker' | 'call-handler' | 'supervisor' | 'admin', Right[]>> = {
  worker: ['converse', 'history'],
  'call-handler': ['take-calls', 'history'],
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
  chat: true,
  callsBack: true,
  mode: { queue, mode: 'by-hours', message: '', by: '', at: ago(600) },
  waiting: 2,
  workers: 3,
  estimateSeconds: 240,
  answeredToday: 31,
  inTimeToday: 28,
  ...more,
});
