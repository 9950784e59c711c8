import {
  isSpoken,
  type Answer,
  type Command,
  type Fault,
  type Line,
  type News,
  type Question,
  type Refused,
  type ResidentOut,
  type Spoken,
  type Standing,
  type Waiting,
  type Welcome,
} from '../protocol/index.js';

/** A command that is on its way, and the words that stand on the screen for it until its own line comes. */
export interface Pending {
  command: Command;
  label: string;
  /** The commit that it became, once acknowledged; its line may come a moment later. */
  number?: number;
}

/** Something that did not go as wished. */
export interface Trouble {
  /** In the words of the service; without them, the page has its own. */
  sentence?: string;
  /** The resident's own words, to be given back to the composer. */
  words?: string;
}

/** All that a resident's screen shows of the conversation. Made of frames alone; a value, never changed in place. */
export interface View {
  /** The newest commit whose lines are here. */
  number: number;
  /** Lines up to here were there before this page was: they are shown and not announced. */
  history: number;
  lines: readonly Line[];
  standing?: Standing;
  outbox: readonly Pending[];
  /** Who is typing on the other side. */
  typing?: Line['by'];
  /** How the wait for a person goes on, as far as the service has told. */
  waiting?: Waiting;
  facts?: Facts;
  trouble?: Trouble;
  /** Whether frames are missing, so that only another `hello` helps. */
  gap: boolean;
  /** Whether the page came back with a token. */
  returning: boolean;
  /** Whether the conversation that the page came back to was not there any more. */
  anew: boolean;
  gone: boolean;
  /** Whether this screen found the conversation again as it was: after a reload, or a line that broke. */
  kept: boolean;
}

/** What the service said of the conversation as such. */
export interface Facts {
  conversation: string;
  languages: readonly Spoken[];
  keepDays: number;
  longestText: number;
}

export const EMPTY: View = {
  number: 0,
  history: 0,
  lines: [],
  outbox: [],
  gap: false,
  returning: false,
  anew: false,
  gone: false,
  kept: false,
};

/** The view after a frame. Doubles change nothing; a gap is marked, and the frame that shows it is not taken. */
export function seen(view: View, frame: ResidentOut): View {
  switch (frame.type) {
    case 'welcome':
      return welcomed(view, frame);
    case 'news':
      return told(view, frame);
    case 'done':
      return acknowledged(view, frame.id, frame.number);
    case 'refused':
      return refused(view, frame);
    case 'fault':
      return faulted(view, frame);
    case 'waiting':
      return without(view, 'waiting', frame);
    case 'typing':
      return without(view, 'typing', frame.on && frame.by !== 'resident' ? frame.by : undefined);
    case 'gone':
      return { ...EMPTY, gone: true };
    default:
      // `moving` is the connection's business, and a later version of the service may say what this one cannot read.
      return view;
  }
}

/** The view with a command on its way. The same id is there once. */
export function sent(view: View, command: Command, label: string): View {
  if (view.outbox.some(p => p.command.id === command.id)) return view;
  return without({ ...view, outbox: [...view.outbox, { command, label }] }, 'trouble');
}

/** The commands that the service has not acknowledged, oldest first. */
export const outstanding = (view: View): Command[] =>
  view.outbox.filter(p => p.number === undefined).map(p => p.command);

/** Whether the guide listens: while a worker has the conversation, and after its end, the guide's buttons rest. */
export const guided = (view: View): boolean =>
  view.standing?.phase !== 'ended' && view.standing?.phase !== 'attended';

/** Whether a person was asked for, or has come. */
export const withPeople = (view: View): boolean =>
  view.standing?.phase === 'queued' || view.standing?.phase === 'attended';

/** The question that the resident can answer now; none while an answer is on its way. */
export function openQuestion(view: View): Question | undefined {
  const answering = view.outbox.some(p => p.command.type === 'say' || p.command.type === 'choose');
  const question = answering || view.standing?.phase === 'ended' ? undefined : view.standing?.question;
  // What the guide had asked waits until it speaks again; what the worker asks is to be answered.
  return question && (guided(view) || questionLine(view, question.step)?.by === 'worker')
    ? question
    : undefined;
}

/** The question's line as it was asked last, with its choices. */
export const questionLine = (view: View, step: string): Line | undefined =>
  view.lines.findLast(l => l.kind === 'question' && l.step === step);

/** The answer that this line gave and that can be changed there: it still counts, and was not given anew further down. */
export function changeable(view: View, line: Line): Answer | undefined {
  if (!guided(view) || line.by !== 'resident' || line.step === undefined) return undefined;
  if (superseded(view, line)) return undefined;
  return view.standing?.answers.find(a => a.step === line.step);
}

/** Whether the same question was answered again further down. */
export const superseded = (view: View, line: Line): boolean =>
  line.kind === 'answer' &&
  line.step !== undefined &&
  view.lines.findLast(l => l.kind === 'answer' && l.step === line.step)?.key !== line.key;

/** Whether the newest words are about danger, so that 112 stands largest on the screen. */
export function inDanger(view: View): boolean {
  const last = view.lines.findLastIndex(l => l.by === 'resident');
  return view.lines.slice(Math.max(last, 0)).some(ofDanger);
}

/** Words of the guide about danger, or that it was heard while a worker has the conversation. */
export const ofDanger = (line: Line): boolean => line.kind === 'danger' || isNotice(line, 'danger');

export const isNotice = (line: Line, text: string): boolean => line.kind === 'notice' && line.text === text;

/** What came after commit `number` and was not there before this screen was, from the others. */
export const freshLines = (view: View, number: number): Line[] =>
  view.lines.filter(l => numberOf(l) > Math.max(number, view.history) && l.by !== 'resident');

/** Commit number of a line. */
export const numberOf = (line: Line): number => parseInt(line.key, 10);

function welcomed(view: View, frame: Welcome): View {
  const other = view.facts !== undefined && view.facts.conversation !== frame.conversation;
  const anew = other || (frame.fresh && view.returning);
  const kept = anew ? { ...EMPTY, anew, ...lostWords(view) } : view;
  return {
    ...without(kept, 'typing'),
    gap: false,
    returning: false,
    gone: false,
    kept: !frame.fresh,
    history: kept.number === 0 && !frame.fresh ? frame.number : kept.history,
    facts: {
      conversation: frame.conversation,
      languages: frame.languages.filter(isSpoken),
      keepDays: frame.keepDays,
      longestText: frame.longestText,
    },
  };
}

/** Words that were meant for a conversation that is gone are given back rather than sent into another one. */
function lostWords(view: View): Partial<Pick<View, 'trouble'>> {
  const words = view.outbox.flatMap(p => (p.command.type === 'say' ? [p.command.text] : [])).join('\n');
  return words === '' ? {} : { trouble: { words } };
}

function told(view: View, frame: News): View {
  if (frame.since > view.number) return { ...view, gap: true };
  if (frame.number < view.number) return view;
  const fresh = frame.lines.filter(l => numberOf(l) > view.number);
  const ids = new Set(fresh.map(l => l.id));
  const heard = fresh.some(l => l.by !== 'resident') ? without(view, 'typing') : view;
  const next = frame.standing.phase === 'queued' ? heard : without(heard, 'waiting');
  return {
    ...next,
    number: frame.number,
    lines: fresh.length > 0 ? [...view.lines, ...fresh] : view.lines,
    standing: frame.standing,
    outbox: view.outbox.filter(
      p => !ids.has(p.command.id) && (p.number === undefined || p.number > frame.number),
    ),
  };
}

function acknowledged(view: View, id: string, number: number): View {
  return {
    ...view,
    outbox: view.outbox.flatMap(p =>
      p.command.id !== id ? [p] : number <= view.number ? [] : [{ ...p, number }],
    ),
  };
}

function refused(view: View, frame: Refused): View {
  return dropped(view, frame.id, { sentence: frame.sentence });
}

/** What was not carried out is no longer on its way; the resident's words are given back. */
function dropped(view: View, id: string, trouble: Trouble): View {
  const command = view.outbox.find(p => p.command.id === id)?.command;
  const words = command?.type === 'say' ? { words: command.text } : {};
  return { ...view, trouble: { ...trouble, ...words }, outbox: view.outbox.filter(p => p.command.id !== id) };
}

/** Its sentence is for the maker of a client, not for a resident. */
function faulted(view: View, frame: Fault): View {
  // Without an id it is the connection's business, and what was on its way is sent again.
  return frame.id === undefined || frame.code === TOO_FAST ? view : dropped(view, frame.id, {});
}

/** The code of a fault that says: the same again, later. */
export const TOO_FAST = 'too-fast';

/** The view with an optional part set, or taken away when there is no value. */
export function without<K extends 'typing' | 'trouble' | 'waiting'>(
  view: View,
  key: K,
  value?: View[K],
): View {
  const rest = Object.entries(view).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? rest : [...rest, [key, value]]) as unknown as View;
}
