import type { Call, WrapUp } from '../../../protocol/staff.js';
import { callTimes, clock, servicesTold } from '../../../talk/staff/call.js';
import type { Room } from '../../../talk/staff/room.js';
import { clockTime, inWords, labelOf, type Desk } from '../desk/desk.js';
import { languageName } from '../waiting/waiting.js';
import { slotName, slotValue } from './own.js';

/** What stands where nothing was said. */
const NOTHING = '–';

/**
 * A plain text to copy into the client record system, in the handler's language and always of the same headings. It is made of
 * what was said and done in the call alone: answers, signals, services, times, and how it ended. No word of the notes is in it.
 */
export function callSummary(desk: Desk, room: Room, call: Call, wrapUp: WrapUp): string {
  const { t } = desk;
  const signals = room.standing?.signals ?? [];
  const told = new Map(servicesTold(room));
  return [
    one(t('sumCall'), span(desk, call)),
    one(t('sumLasted'), lasted(desk, call)),
    one(t('language'), languageName(room.standing?.language ?? '')),
    one(t('sumHandler'), [call.handler.name, call.handler.title].filter(Boolean).join(', ')),
    ...list(t('sumTold'), answers(desk, call)),
    ...list(
      t('signals'),
      signals.map(s => labelOf(desk, 'signals', s)),
    ),
    ...list(t('sumServices'), [...told.values()]),
    one(t('outcome'), outcomeName(desk, wrapUp.outcome)),
    one(t('reasonsOfCall'), wrapUp.topics.map(v => labelOf(desk, 'topics', v)).join(', ')),
    one(t('referredTo'), wrapUp.referrals.map(id => told.get(id) ?? id).join(', ')),
    one(t('unmet'), wrapUp.unmet ?? ''),
    one(t('followUp'), wrapUp.followUp),
  ].join('\n');
}

/** What the guide asks about itself tells nothing of the caller. */
const OF_THE_GUIDE = ['summary-right', 'helped'];

const answers = (desk: Desk, call: Call): string[] =>
  call.slots
    .filter(s => s.value !== undefined && !OF_THE_GUIDE.includes(s.slot))
    .map(s => `${slotName(desk, s)}: ${slotValue(desk, s)}`);

export const outcomeName = (desk: Desk, id: string): string =>
  inWords(desk, desk.view.workplace?.wrapUp.outcomes.find(o => o.id === id)?.name) || id;

function span(desk: Desk, call: Call): string {
  const day = new Date(call.since).toLocaleDateString(`${desk.language}-FI`);
  const end = call.hungUp ?? new Date(desk.now).toISOString();
  return `${day} ${clockTime(desk, call.since)}–${clockTime(desk, end)}`;
}

function lasted(desk: Desk, call: Call): string {
  const times = callTimes(call, desk.now);
  const time = clock(times.call);
  return times.held === 0 ? time : desk.t('sumHeld', { time, held: clock(times.held) });
}

const one = (name: string, value: string): string => `${name}: ${value || NOTHING}`;

const list = (name: string, values: readonly string[]): string[] =>
  values.length === 0 ? [one(name, '')] : [`${name}:`, ...values.map(v => `- ${v}`)];
