import { html, nothing, type TemplateResult } from 'lit';
import type { Spoken } from '../../../protocol/index.js';
import type { Localized, Place } from '../../../protocol/staff.js';
import { label, wordsIn } from '../../../talk/staff/canned.js';
import type { Mode } from '../../../talk/staff/drafts.js';
import type { Room } from '../../../talk/staff/room.js';
import type { Account, AuditLine, Kept, Problem } from '../../../talk/staff/session.js';
import type { StaffView } from '../../../talk/staff/staff-view.js';
import type { StaffTexts } from '../../../texts/staff/texts.js';
import type { Texts } from '../../../texts/texts.js';
import type { CallState } from '../call/act.js';
import type { WorklistState } from '../worklist/act.js';
import type { Dialog, GiveStaff, Page, Settings, Side } from '../act.js';

/** What the parts of the console are made from: the service's view, and what this member looks at. */
export interface Desk {
  t: StaffTexts;
  /** The widget's own texts, for what looks as the resident sees it. */
  own: Texts;
  give: GiveStaff;
  language: Spoken;
  view: StaffView;
  live: boolean;
  failures: number;
  /** Wall clock, milliseconds: for instants of the service. */
  now: number;
  /** The page's clock, milliseconds: for what passes. */
  clock: number;
  page: Page;
  selected: string | undefined;
  side: Side;
  folded: boolean;
  dialog: Dialog | undefined;
  settings: Settings;
  mode: Mode;
  draft: string;
  /** Which of the replies kept ready is marked. */
  canned: number;
  search: { words: string; municipality: string; asked: string | undefined };
  chosen: ReadonlySet<string>;
  call: CallState;
  worklist: WorklistState;
  ownPast: boolean;
  audit: readonly AuditLine[] | undefined;
  accounts: readonly Account[] | undefined;
  /** What the door said to the change of an account or password that was asked for last. */
  doorTold: Kept | Problem | 'done' | undefined;
}

export const roomOf = (desk: Desk, conversation = desk.selected): Room | undefined =>
  conversation === undefined ? undefined : desk.view.rooms.get(conversation);

export const placeOf = (desk: Desk, conversation = desk.selected): Place | undefined =>
  conversation === undefined
    ? undefined
    : (desk.view.board.places.get(conversation) ?? roomOf(desk, conversation)?.standing?.place);

export const inWords = (desk: Desk, words: Localized | undefined): string => wordsIn(words, desk.language);

export const labelOf = (desk: Desk, list: string, value: string): string =>
  label(desk.view.workplace, list, value, desk.language);

/** A slot's value in the reader's language; as the resident saw it when the lists do not know it. */
export function valueOf(desk: Desk, slot: string, value: string, seen = value): string {
  const words = desk.view.workplace?.labels[slot === 'topic' ? 'topics' : slot]?.[value];
  return words ? inWords(desk, words) : seen;
}

export const queueName = (desk: Desk, queue: string): string =>
  inWords(desk, desk.view.workplace?.queues[queue]) || queue;

/** What a conversation is called in lists: its topic. */
export const topicOf = (desk: Desk, place: Place | undefined): string =>
  place?.topic ? labelOf(desk, 'topics', place.topic) : desk.t('noTopic');

const SECONDS = 60;

/** A length of time as one says it: `alle 1 min`, `12 min`, `1 h 5 min`. */
export function duration(desk: Pick<Desk, 't'>, seconds: number): string {
  const minutes = Math.floor(seconds / SECONDS);
  if (minutes < 1) return desk.t('underMinute');
  if (minutes < SECONDS) return desk.t('minutes', { n: minutes });
  return desk.t('hours', { h: Math.floor(minutes / SECONDS), n: minutes % SECONDS });
}

export const clockTime = (desk: Desk, instant: string): string =>
  new Date(instant).toLocaleTimeString(`${desk.language}-FI`, { timeStyle: 'short' });

/** The day too, unless it is today. */
export function dayTime(desk: Desk, instant: string): string {
  const at = new Date(instant);
  const today = new Date(desk.now).toDateString() === at.toDateString();
  return today
    ? clockTime(desk, instant)
    : at.toLocaleString(`${desk.language}-FI`, { dateStyle: 'short', timeStyle: 'short' });
}

/** A part that is shown only under a condition. */
export const when = (shown: unknown, part: () => TemplateResult): TemplateResult | typeof nothing =>
  shown ? part() : nothing;

export const none = (text: string): TemplateResult => html`<p class="none">${text}</p>`;

/** A day of the calendar, `2026-11-23`, as the reader writes it. */
export const day = (desk: Pick<Desk, 'language'>, date: string): string =>
  new Intl.DateTimeFormat(`${desk.language}-FI`, { dateStyle: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
