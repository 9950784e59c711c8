import type { Card } from '../../protocol/index.js';
import type {
  Held,
  NumberTold,
  Member,
  Place,
  Right,
  Ring,
  StaffCommand,
  StaffOut,
  StaffRefused,
  StaffFault,
  Workplace,
} from '../../protocol/staff.js';
import { TOO_FAST } from '../view.js';
import { boardAfter, NO_BOARD, type BoardView } from './board.js';
import { roomAfter, shut, signed, type Room } from './room.js';

/** A command that is on its way, until it stands on the screen. */
export interface StaffPending {
  command: StaffCommand;
  /** The commit that it became, once acknowledged. */
  number?: number;
}

/** Something that was not done. */
export interface Trouble {
  /** Of the command. */
  id: string;
  type: StaffCommand['type'];
  conversation?: string;
  reason: string;
  /** Who has the conversation, where that is why. */
  who?: string;
  /** The worker's own words, to be given back to the composer. */
  words?: string;
}

/** All that a console shows. Made of frames alone; a value, never changed in place. */
export interface StaffView {
  member?: Member;
  rights: readonly Right[];
  workplace?: Workplace;
  board: BoardView;
  rooms: ReadonlyMap<string, Room>;
  outbox: readonly StaffPending[];
  troubles: readonly Trouble[];
  /** Services that were searched for last. */
  found?: { id: string; services: Readonly<Record<string, Card>> };
  past?: { id: string; places: readonly Place[] };
  /** Those who are kept out, as last asked. */
  blocked?: readonly Held[];
  /** What the member's telephone does. */
  rings: readonly Ring[];
  /** The member's calls to how many others like each are open today. */
  alike: Readonly<Record<string, number>>;
  /** The number that was asked for last. */
  number?: { conversation: string; number?: string };
  signedOut: boolean;
}

export const NOTHING: StaffView = {
  rights: [],
  board: NO_BOARD,
  rooms: new Map(),
  outbox: [],
  troubles: [],
  rings: [],
  alike: {},
  signedOut: false,
};

/** The view after a frame. `now` is the page's clock, for what passes and is not kept. */
export function staffSeen(view: StaffView, frame: StaffOut, now: number): StaffView {
  switch (frame.type) {
    case 'welcome':
      return {
        ...view,
        member: frame.member,
        rights: frame.rights,
        workplace: frame.workplace,
        signedOut: false,
        board: { ...view.board, known: false },
        rings: [],
        alike: {},
        rooms: new Map(
          [...view.rooms].map(([key, room]) => [key, { ...room, live: false, gap: false, signs: {} }]),
        ),
      };
    case 'board':
      return forgotten({ ...view, board: boardAfter(view.board, frame) });
    case 'news':
      return inRoom(view, frame.conversation, room => roomAfter(room, frame));
    case 'sign':
      return inRoom(view, frame.conversation, room => signed(room, frame, now));
    case 'shut':
      return inRoom(view, frame.conversation, room => shut(room, frame.why, frame.who));
    case 'done':
      return acknowledged(view, frame.id, frame.number);
    case 'refused':
      return refused(view, frame);
    case 'found':
      return { ...answered(view, frame.id), found: { id: frame.id, services: frame.services } };
    case 'past':
      return { ...answered(view, frame.id), past: { id: frame.id, places: frame.places } };
    case 'blocked':
      return { ...answered(view, frame.id), blocked: frame.blocks };
    case 'phone':
      return { ...view, rings: frame.rings, alike: frame.alike };
    case 'number':
      return numbered(view, frame);
    case 'called':
    case 'code':
      return answered(view, frame.id);
    case 'fault':
      return faulted(view, frame);
    case 'signed-out':
      return { ...NOTHING, signedOut: true };
    default:
      // `moving` is the connection's business, and a later version of the service may say what this one cannot read.
      return view;
  }
}

/** A number is not at hand any longer than one calls it. */
function forgotten(view: StaffView): StaffView {
  const { number, ...rest } = view;
  const back = number && view.board.places.get(number.conversation)?.callBack;
  return back && back.trying?.worker.id !== view.member?.id ? rest : view;
}

function numbered(view: StaffView, frame: NumberTold): StaffView {
  const asked = view.outbox.map(p => p.command).find(c => c.id === frame.id);
  return asked?.type === 'number'
    ? {
        ...answered(view, frame.id),
        number: {
          conversation: asked.conversation,
          ...(frame.number === undefined ? {} : { number: frame.number }),
        },
      }
    : answered(view, frame.id);
}

/** The view with a command on its way. The same id is there once. */
export const staffSent = (view: StaffView, command: StaffCommand): StaffView =>
  view.outbox.some(p => p.command.id === command.id)
    ? view
    : { ...view, outbox: [...view.outbox, { command }] };

/** What has not been answered, oldest first: sent again after each welcome. Rooms are opened by themselves. */
export const staffOutstanding = (view: StaffView): StaffCommand[] =>
  view.outbox.filter(p => p.number === undefined && p.command.type !== 'open').map(p => p.command);

/** What a member has written to somebody. */
export type Words = Extract<StaffCommand, { type: 'say' | 'note' | 'whisper' }>;

/** Words that the service has not acknowledged, oldest first. */
export const unsent = (view: StaffView): Words[] =>
  staffOutstanding(view).filter(
    (c): c is Words => c.type === 'say' || c.type === 'note' || c.type === 'whisper',
  );

/** What is on its way in a conversation and does not stand in its log yet. */
export const onItsWay = (view: StaffView, conversation: string): StaffCommand[] =>
  view.outbox
    .map(p => p.command)
    .filter(c => 'conversation' in c && c.conversation === conversation && c.type !== 'open');

export const may = (view: StaffView, right: Right): boolean => view.rights.includes(right);

export function inRoom(view: StaffView, conversation: string, change: (room: Room) => Room): StaffView {
  const room = view.rooms.get(conversation);
  if (!room) return view;
  const after = change(room);
  if (after === room) return view;
  return {
    ...view,
    rooms: new Map(view.rooms).set(conversation, after),
    outbox: view.outbox.filter(
      p => p.number === undefined || !about(p.command, conversation) || p.number > after.number,
    ),
  };
}

const about = (command: StaffCommand, conversation: string): boolean =>
  'conversation' in command && command.conversation === conversation;

const answered = (view: StaffView, id: string): StaffView => ({
  ...view,
  outbox: view.outbox.filter(p => p.command.id !== id),
});

/** Words stay on the screen as "on their way" until their own line is there. */
function acknowledged(view: StaffView, id: string, number: number | undefined): StaffView {
  const command = view.outbox.find(p => p.command.id === id)?.command;
  const room = command && 'conversation' in command ? view.rooms.get(command.conversation) : undefined;
  if (number === undefined || !room || !room.live || number <= room.number) return answered(view, id);
  return { ...view, outbox: view.outbox.map(p => (p.command.id === id ? { ...p, number } : p)) };
}

function refused(view: StaffView, frame: StaffRefused): StaffView {
  const opening = [...view.rooms.values()].find(r => r.id === frame.id);
  const after = opening
    ? inRoom(view, opening.conversation, room => shut(room, frame.reason, frame.who))
    : view;
  return dropped(after, frame.id, frame.reason, frame.who);
}

function faulted(view: StaffView, frame: StaffFault): StaffView {
  // Without an id it is the connection's business, and what was on its way is sent again.
  return frame.id === undefined || frame.code === TOO_FAST ? view : dropped(view, frame.id, frame.code);
}

/** What was not carried out is no longer on its way; the worker's words are given back. */
function dropped(view: StaffView, id: string, reason: string, who?: string): StaffView {
  const command = view.outbox.find(p => p.command.id === id)?.command;
  if (!command) return view;
  const trouble: Trouble = { id, type: command.type, reason };
  if (who !== undefined) trouble.who = who;
  if ('conversation' in command) trouble.conversation = command.conversation;
  if (command.type === 'say' || command.type === 'note' || command.type === 'whisper')
    trouble.words = command.text;
  if (command.type === 'caller' && command.does.type === 'say') trouble.words = command.does.text;
  return { ...answered(view, id), troubles: [...view.troubles, trouble] };
}
