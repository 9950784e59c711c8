/** All that a key may ask for. The words beside it are in the texts, as `key-…`. */
export type KeyAct =
  | 'keys'
  | 'take-next'
  | 'next'
  | 'previous'
  | 'nth'
  | 'reply'
  | 'note'
  | 'canned'
  | 'services'
  | 'summary'
  | 'transfer'
  | 'consult'
  | 'hand-back'
  | 'form'
  | 'finish'
  | 'waiting'
  | 'clocks'
  | 'presence'
  | 'view-work'
  | 'view-worklist'
  | 'view-calls'
  | 'view-supervise'
  | 'view-past';

/** The key that asks for each: one key, without another held. */
export const KEYS: readonly (readonly [key: string, act: KeyAct])[] = [
  ['?', 'keys'],
  ['n', 'take-next'],
  ['j', 'next'],
  ['k', 'previous'],
  ['1–9', 'nth'],
  ['r', 'reply'],
  ['i', 'note'],
  ['/', 'canned'],
  ['s', 'services'],
  ['u', 'summary'],
  ['t', 'transfer'],
  ['c', 'consult'],
  ['b', 'hand-back'],
  ['f', 'form'],
  ['e', 'finish'],
  ['l', 'waiting'],
  ['m', 'clocks'],
  ['p', 'presence'],
  ['w', 'view-work'],
  ['q', 'view-worklist'],
  ['d', 'view-calls'],
  ['o', 'view-supervise'],
  ['h', 'view-past'],
];

export interface Pressed {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  repeat: boolean;
  isComposing: boolean;
}

/**
 * What a key asks for; nothing while one writes, while a dialog or a menu is open, or with another key held. A single key may
 * fire by accident when one speaks to the computer, so the member can switch them off.
 */
export function asked(
  pressed: Pressed,
  where: { writing: boolean; covered: boolean; on: boolean },
): [KeyAct, number] | undefined {
  if (where.writing || where.covered || !where.on) return undefined;
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.repeat || pressed.isComposing)
    return undefined;
  if (/^[1-9]$/.test(pressed.key)) return ['nth', Number(pressed.key) - 1];
  const found = KEYS.find(([key]) => key === pressed.key.toLocaleLowerCase('fi'));
  return found && [found[1], 0];
}

const WRITING = /^(text|search|email|password|number|tel|url|date|time)$/;

/** Whether what has the focus takes letters itself. */
export const takesLetters = (element: {
  tagName: string;
  type?: string;
  isContentEditable?: boolean;
}): boolean =>
  element.tagName === 'TEXTAREA' ||
  element.tagName === 'SELECT' ||
  element.isContentEditable === true ||
  (element.tagName === 'INPUT' && WRITING.test(element.type ?? 'text'));
