import type { Line } from '../src/protocol/index.js';
import type { Call, CallSlot } from '../src/protocol/staff.js';
import { CLINIC } from './staff-records.ts';
import { ago, KAISA } from './staff-scenery.ts';

/** What a scripted service says in a call, in the three languages of the console. */
export type Tongue = 'fi' | 'sv' | 'en';

const say = (fi: string, sv: string, en: string): Record<Tongue, string> => ({ fi, sv, en });

export const WORDS = {
  hello: say(
    'Perhelinja, hei! Kerro rauhassa, mitä sinulla on mielessä.',
    'Familjelinjen, hej! Berätta i lugn och ro vad du har på hjärtat.',
    'The family line, hello! Take your time and tell me what is on your mind.',
  ),
  mind: say('Mitä asia koskee?', 'Vad gäller det?', 'What is it about?'),
  tone: say(
    'Puhu hitaasti. Anna soittajan kertoa loppuun, ennen kuin kysyt.',
    'Tala långsamt. Låt den som ringer berätta färdigt innan du frågar.',
    'Speak slowly. Let the caller finish before you ask.',
  ),
  tired: say(
    'Kuulostaa raskaalta. Hyvä, että soitit.',
    'Det låter tungt. Bra att du ringde.',
    'That sounds hard. I am glad you called.',
  ),
  town: say('Missä kunnassa asutte?', 'I vilken kommun bor ni?', 'Which municipality do you live in?'),
  caller: say(
    'vauva on seitsemän kuukautta eikä nuku, olen ihan loppu',
    'babyn är sju månader och sover inte, jag är helt slut',
    'the baby is seven months and does not sleep, I am worn out',
  ),
  offer: say(
    'Neuvola auttaa vauvan uneen. Luenko numeron?',
    'Rådgivningen hjälper med babyns sömn. Ska jag läsa upp numret?',
    'The clinic can help with the sleep. Shall I read you the number?',
  ),
  danger: say(
    'Onko joku nyt vaarassa? Soitamme heti 112. Pysy linjalla, olen tässä koko ajan.',
    'Är någon i fara just nu? Vi ringer genast 112. Stanna på linjen, jag är kvar hela tiden.',
    'Is anybody in danger now? We call 112 at once. Stay on the line, I am here all the time.',
  ),
  where: say('Missä olette juuri nyt?', 'Var är ni just nu?', 'Where are you right now?'),
  dangerTone: say(
    'Pysy rauhallisena. Kysy vain osoite ja onko joku loukkaantunut.',
    'Håll dig lugn. Fråga bara adressen och om någon är skadad.',
    'Stay calm. Ask only for the address and whether anybody is hurt.',
  ),
  notes: say(
    'Puoliso reissutöissä. Sovittu, että soittaa neuvolaan huomenna.',
    'Maken på resande fot. Ringer rådgivningen i morgon.',
    'Partner works away. Will call the clinic tomorrow.',
  ),
} as const;

const choice = (value: string, words: Record<Tongue, string>, t: Tongue) => ({ value, label: words[t] });

export const TOPICS = (t: Tongue) => [
  choice(
    'infant_coping',
    say('Vauvan uni, itku tai ruokailu', 'Babyns sömn, gråt eller mat', 'A baby’s sleep or crying'),
    t,
  ),
  choice(
    'youth_mental_health',
    say('Lapsen tai nuoren paha olo', 'Ett barn eller en ung mår dåligt', 'A young person feels bad'),
    t,
  ),
  choice(
    'separation_custody',
    say('Ero ja lapsen asuminen', 'Separation och barnets boende', 'Separation and custody'),
    t,
  ),
  choice('income_support', say('Rahat eivät riitä', 'Pengarna räcker inte', 'Money does not last'), t),
  choice('other', say('Jokin muu', 'Något annat', 'Something else'), t),
];

export const TOWNS = (t: Tongue) => [
  choice('askola', say('Askola', 'Askola', 'Askola'), t),
  choice('kerava', say('Kerava', 'Kervo', 'Kerava'), t),
  choice('lapinjarvi', say('Lapinjärvi', 'Lappträsk', 'Lapinjärvi'), t),
  choice('loviisa', say('Loviisa', 'Lovisa', 'Loviisa'), t),
  choice('myrskyla', say('Myrskylä', 'Mörskom', 'Myrskylä'), t),
  choice('porvoo', say('Porvoo', 'Borgå', 'Porvoo'), t),
  choice('pukkila', say('Pukkila', 'Pukkila', 'Pukkila'), t),
  choice('sipoo', say('Sipoo', 'Sibbo', 'Sipoo'), t),
  choice('vantaa', say('Vantaa', 'Vanda', 'Vantaa'), t),
  choice('elsewhere', say('Muualla', 'Annanstans', 'Somewhere else'), t),
  choice('unsure', say('En osaa sanoa', 'Jag kan inte säga', 'I cannot say'), t),
];

const AGES = (t: Tongue) => [
  choice('under-1', say('Alle 1-vuotias', 'Under 1 år', 'Under 1 year'), t),
  choice('from-13-to-17', say('13–17-vuotias', '13–17 år', '13–17 years'), t),
];

const slot = (
  id: string,
  name: Record<Tongue, string>,
  t: Tongue,
  more: Partial<CallSlot> = {},
): CallSlot => ({
  slot: id,
  name: name[t],
  inPassing: false,
  kind: 'choice',
  choices: [],
  ...more,
});

/** The slots of the flow, with what is known by now. */
export function slots(
  t: Tongue,
  known: Partial<Record<string, { value: string; inPassing?: boolean }>>,
): CallSlot[] {
  const all = [
    slot('topic', say('Aihe', 'Ämne', 'Topic'), t, { choices: TOPICS(t) }),
    slot('about', say('Ketä asia koskee', 'Vem det gäller', 'About whom'), t, {
      choices: [choice('child', say('lapsi', 'barnet', 'the child'), t)],
    }),
    slot('child-age', say('Lapsen ikä', 'Barnets ålder', 'Age of the child'), t, { choices: AGES(t) }),
    slot('municipality', say('Kunta', 'Kommun', 'Municipality'), t, { choices: TOWNS(t) }),
    slot('phone', say('Puhelinnumero', 'Telefonnummer', 'Phone number'), t, { kind: 'phone' }),
    slot('reason', say('Mitä toivoo', 'Vad hen önskar', 'What is hoped for'), t, { kind: 'text' }),
  ];
  return all.map(s => {
    const found = known[s.slot];
    if (!found) return s;
    const label = s.choices.find(c => c.value === found.value)?.label ?? found.value;
    return { ...s, value: found.value, label, inPassing: found.inPassing === true };
  });
}

export const call = (t: Tongue, more: Partial<Call> = {}): Call => ({
  handler: KAISA,
  since: ago(4.2),
  heldSeconds: 0,
  notes: '',
  slots: slots(t, {}),
  ...more,
});

export const card = (t: Tongue): Line['cards'][number] => ({
  ...CLINIC,
  name: say('Neuvola, Kerava', 'Rådgivningen, Kervo', 'Clinic, Kerava')[t],
  description: say(
    'Apua vauvan uneen ja vanhemman jaksamiseen.',
    'Hjälp med babyns sömn och förälderns ork.',
    'Help with a baby’s sleep and a parent’s strength.',
  )[t],
});
