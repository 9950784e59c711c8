import type { StepKind } from '../../../protocol/workshop.js';

/** A picture for each kind of step, 16 units wide; its word stands beside it. */
export const KIND_PATHS: Readonly<Record<StepKind, string>> = {
  ask: 'M5.5 6a2.5 2.5 0 1 1 3.4 2.3c-.6.3-.9.7-.9 1.5M8 12.3v.4',
  say: 'M2.5 3.5h11v7h-6l-3 3v-3h-2z',
  choose: 'M8 2.5v4M8 6.5L3.5 12M8 6.5l4.5 5.5M2 10l1.5 2.3L6 12M14 10l-1.5 2.3L10 12',
  offer: 'M3 4h10M3 8h10M3 12h6',
  run: 'M3 3h10v10H3zM5.5 3v10M10.5 3v10',
  'hand-over': 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zM3 14c0-6 10-6 10 0',
  'call-back':
    'M4 2.5l2 .6.6 2.6-1.3 1.3c.7 2 2 3.3 4 4l1.3-1.3 2.6.6.6 2c-.6 1.2-1.2 1.8-2.4 1.8C7 14 2 9 2 4.6c0-1.2.8-1.8 2-2.1z',
  end: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM6 6h4v4H6z',
};

/** The outline of a card: what a step does can be told by its form, too. */
export function outline(kind: StepKind, width: number, height: number): string {
  const w = String(width);
  const h = String(height);
  const cut = 14;
  if (kind === 'choose')
    return `M${String(cut)} 0H${String(width - cut)}L${w} ${String(cut)}V${String(height - cut)}L${String(width - cut)} ${h}H${String(cut)}L0 ${String(height - cut)}V${String(cut)}Z`;
  const r = kind === 'end' ? Math.min(26, height / 2) : 9;
  const a = `a${String(r)} ${String(r)} 0 0 1 `;
  return `M${String(r)} 0H${String(width - r)}${a}${String(r)} ${String(r)}V${String(height - r)}${a}-${String(r)} ${String(r)}H${String(r)}${a}-${String(r)} -${String(r)}V${String(r)}${a}${String(r)} -${String(r)}Z`;
}
