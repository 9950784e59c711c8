import { folded } from './canned.js';
import type { CallSlot } from '../../protocol/staff.js';

/** The longest that a slot takes; UTF-16 units. */
export const LONGEST_SLOT = 200;
/** Most that is shown at once; more are found by writing on. */
const SHOWN = 12;

/** What can be picked while one looks for a slot. */
export type SlotOption =
  /** Look at this slot alone. */
  | { kind: 'slot'; slot: CallSlot }
  | { kind: 'value'; slot: CallSlot; value: string; label: string }
  /** The words as they stand, for a slot without choices. */
  | { kind: 'words'; slot: CallSlot; text: string }
  | { kind: 'take-back'; slot: CallSlot };

/**
 * What the written words may mean. Without a chosen slot both names and values are looked through, so that "ker" finds the
 * municipality of Kerava at once; the one that begins with the words stands first.
 */
export function slotOptions(
  slots: readonly CallSlot[],
  chosen: string | undefined,
  words: string,
): SlotOption[] {
  const only = slots.find(s => s.slot === chosen);
  return (only ? ofSlot(only, words) : ofAll(slots, words)).slice(0, SHOWN);
}

function ofSlot(slot: CallSlot, words: string): SlotOption[] {
  const text = words.trim();
  const back: SlotOption[] = slot.value !== undefined && text === '' ? [{ kind: 'take-back', slot }] : [];
  if (slot.kind !== 'choice') return text === '' ? back : [{ kind: 'words', slot, text }];
  return [...best(values(slot), text), ...back];
}

function ofAll(slots: readonly CallSlot[], words: string): SlotOption[] {
  const names = slots.map((slot): SlotOption => ({ kind: 'slot', slot }));
  if (words.trim() === '') return names;
  return best([...names, ...slots.flatMap(values)], words);
}

const values = (slot: CallSlot): SlotOption[] =>
  slot.choices.map(c => ({ kind: 'value', slot, value: c.value, label: c.label }));

const wordsOf = (option: SlotOption): string =>
  option.kind === 'value' ? option.label : option.kind === 'slot' ? option.slot.name : '';

/** Every word must be there; who begins with the first stands first. The order is kept otherwise. */
function best(options: readonly SlotOption[], words: string): SlotOption[] {
  const all = folded(words).split(/\s+/).filter(Boolean);
  const first = all[0] ?? '';
  return options
    .filter(o => all.every(w => folded(wordsOf(o)).includes(w)))
    .sort(
      (a, b) => Number(folded(wordsOf(b)).startsWith(first)) - Number(folded(wordsOf(a)).startsWith(first)),
    );
}
