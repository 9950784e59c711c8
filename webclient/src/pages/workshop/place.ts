import { SCREENS, type BenchState, type Screen } from '../../parts/workshop/bench.js';

/** What of the page stands in its address: the screen, and the names of a flow and a step. Nothing that was typed. */
export interface Place {
  screen: Screen;
  flow?: string;
  step?: string;
}

export function placeOf(hash: string): Place {
  const [first = '', flow, step] = hash.replace(/^#/, '').split('/').map(decoded);
  const screen = SCREENS.find(s => s === first) ?? 'flow';
  return screen === 'flow' && flow ? { screen, flow, ...(step ? { step } : {}) } : { screen };
}

/** A name that is no name leads nowhere; the page then opens where it begins. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}

export function hashOf({ screen, flow, step }: Pick<BenchState, 'screen' | 'flow' | 'step'>): string {
  const names = screen === 'flow' ? [flow, step].filter(n => n !== undefined) : [];
  return `#${[screen, ...names].map(encodeURIComponent).join('/')}`;
}
