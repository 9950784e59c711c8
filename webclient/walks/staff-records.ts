import type { Card } from '../src/protocol/index.js';
import type { Place } from '../src/protocol/staff.js';
import { PHONE } from './script.ts';
import { ago, ANNA, BO, place } from './staff-scenery.ts';

/** What a scripted service finds, remembers and has written down. */
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
      ours: false,
    },
  ],
};

export const FOUND: Record<string, Card> = {
  clinic: CLINIC,
  'family-counselling': {
    service: 'family-counselling',
    name: 'Perheneuvola',
    description: 'Apua kasvatuksen pulmiin.',
    ways: [PHONE],
  },
};

export const PAST: Place[] = [
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

export const ACCOUNTS = [
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

export const AUDIT = [
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
