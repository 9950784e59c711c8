import type { Talk } from '../../protocol/workshop.js';

/** Where a talk waits and the way it came, of all flows: `flow/step`, each as often as it was walked. */
export interface Trail {
  at: string | undefined;
  walked: string[];
}

export const NO_TRAIL: Trail = { at: undefined, walked: [] };

/** The way so far. A service that tells it whole is believed; otherwise each turn adds the steps that it names. */
export function follow(before: Trail, talk: Talk): Trail {
  const at = talk.state.at === '' ? undefined : talk.state.at;
  if (talk.trail) return { at, walked: talk.trail };
  const lines = talk.lines.flatMap(l => (l.step === undefined ? [] : [l.step]));
  const turn = [...talk.why.map(w => w.step).filter(s => s.includes('/')), ...lines];
  const walked = [...before.walked];
  for (const step of turn) if (!walked.includes(step)) walked.push(step);
  if (at !== undefined && walked.at(-1) !== at) walked.push(at);
  return { at, walked };
}

/** The steps of one flow that were walked, each with the number of its first time. */
export function walkedIn(trail: Trail, flow: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const address of trail.walked) {
    const [of, step] = split(address);
    if (of === flow && !found.has(step)) found.set(step, found.size + 1);
  }
  return found;
}

/** The pairs of steps of one flow that were walked one after the other. */
export function pairsIn(trail: Trail, flow: string): ReadonlySet<string> {
  const own = trail.walked.map(split).filter(([of]) => of === flow);
  return new Set(own.slice(1).map(([, step], at) => `${own[at]?.[1] ?? ''} ${step}`));
}

/** The two names of an address. */
export function split(address: string): [flow: string, step: string] {
  const at = address.indexOf('/');
  return [address.slice(0, at), address.slice(at + 1)];
}
