import type { Call, CallSlot, StaffLine } from '../src/protocol/staff.js';
import { newRoom, type Room } from '../src/talk/staff/room.js';
import { staffStanding } from './staff-frames.js';

export const slot = (id: string, more: Partial<CallSlot> = {}): CallSlot => ({
  slot: id,
  name: id,
  inPassing: false,
  kind: 'choice',
  choices: [],
  ...more,
});

const choice = (value: string, label: string) => ({ value, label });

/** The slots of a routine call. */
export const TOPIC = slot('topic', {
  name: 'Aihe',
  choices: [choice('infant_coping', 'Vauvan uni'), choice('income_support', 'Rahat')],
});
export const AGE = slot('child-age', { name: 'Lapsen ikä', choices: [choice('under-1', 'Alle 1-vuotias')] });
export const TOWN = slot('municipality', {
  name: 'Kunta',
  choices: [choice('kerava', 'Kerava'), choice('askola', 'Askola'), choice('sipoo', 'Sipoo')],
});
export const NUMBER = slot('phone', { name: 'Puhelinnumero', kind: 'phone' });

export const call = (more: Partial<Call> = {}): Call => ({
  handler: { id: 'm-kaisa', name: 'Kaisa', title: 'puhelinneuvoja' },
  since: '2026-11-22T10:00:00Z',
  heldSeconds: 0,
  notes: '',
  slots: [TOPIC, AGE, TOWN, NUMBER],
  ...more,
});

export const callRoomOf = (lines: StaffLine[], more: Partial<Call> = {}, at?: string): Room => ({
  ...newRoom('k1', 'open-1', 'work', ''),
  number: lines.length,
  history: lines.length,
  lines,
  live: true,
  standing: staffStanding({ call: call(more), ...(at === undefined ? {} : { at }) }),
});
