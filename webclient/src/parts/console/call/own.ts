import type { Call, CallSlot } from '../../../protocol/staff.js';
import { callsOf } from '../../../talk/staff/board.js';
import type { CallPhase } from '../../../talk/staff/call-keys.js';
import type { Room } from '../../../talk/staff/room.js';
import { labelOf, roomOf, valueOf, type Desk } from '../desk/desk.js';

type Seen = Pick<Desk, 'view' | 'call'>;

/** The call that the member has: begun here, or found on the board after a reload. */
export function ownCall(desk: Seen): string | undefined {
  const all = callsOf(desk.view.board, desk.view.member?.id ?? '').map(p => p.conversation);
  return desk.call.conversation ?? all.find(c => !desk.call.done.has(c));
}

export const callRoom = (desk: Desk): Room | undefined => {
  const conversation = ownCall(desk);
  return conversation === undefined ? undefined : roomOf(desk, conversation);
};

export function callPhase(desk: Seen): CallPhase {
  const conversation = ownCall(desk);
  if (conversation === undefined) return 'ready';
  const standing = desk.view.rooms.get(conversation)?.standing?.call;
  return standing?.hungUp === undefined ? 'talking' : 'after';
}

/** The slot's name in the handler's language, where the lists know it. */
export function slotName(desk: Desk, slot: Pick<CallSlot, 'slot' | 'name'>): string {
  const known = desk.view.workplace?.labels['slots']?.[slot.slot];
  return known ? labelOf(desk, 'slots', slot.slot) : slot.name;
}

/** What is known, in the handler's language; nothing when it is not. */
export const slotValue = (desk: Desk, slot: CallSlot): string =>
  slot.value === undefined ? '' : valueOf(desk, slot.slot, slot.value, slot.label ?? slot.value);

/** Choices in the order of their keys. */
export const choicesOf = (call: Call | undefined) => call?.question?.choices ?? [];
