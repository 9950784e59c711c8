import type { Fault } from '../../protocol/workshop.js';
import type { Way } from '../../talk/workshop/graph.js';
import { NO_TRAIL, type Trail } from '../../talk/workshop/trail.js';
import type { Bench, BenchState } from './bench.js';

/** The problems that stand in a step of the flow that is shown. */
export const faultsOf = (bench: Bench, flow: string | undefined, step: string): Fault[] =>
  bench.state.guide?.problems.filter(p => p.flow === flow && p.step === step) ?? [];

/** What is to be seen on a step beside its own words: problems, and what no talk comes by. In words, not by colour alone. */
export function badges(bench: Bench, flow: string, step: string): string[] {
  const { t, state } = bench;
  const faults = faultsOf(bench, flow, step);
  const errors = faults.filter(f => f.severity === 'error').length;
  const warnings = faults.length - errors;
  const drawn = state.drawing?.flow === flow ? state.drawing : undefined;
  const choices = drawn?.coverage?.uncoveredChoices.filter(c => c.step === step).length ?? 0;
  const uncovered = drawn?.steps.find(s => s.step === step)?.covered === false;
  return [
    ...(errors ? [`✕ ${t('errorsN', { n: errors })}`] : []),
    ...(warnings ? [`△ ${t('warningsN', { n: warnings })}`] : []),
    ...(uncovered ? [`○ ${t('uncovered')}`] : []),
    ...(!uncovered && choices ? [`○ ${t('choicesUncovered', { n: choices })}`] : []),
  ];
}

/** How the service says in its own words that a sub-flow is over, before the rule by which it then goes on. */
const BACK = /^back(?: from sub-flow$|: )/;

const comesBack = (own: string, rule: string): string => (rule === '' ? own : `${own}, ${rule}`);

/** What a way says: the page's own words for what is no rule, the rule's otherwise. */
export function waySays(bench: Bench, way: Way): string {
  const { t } = bench;
  const otherwise = (label: string): string => (label === 'otherwise' ? t('otherwise') : label);
  const rules = way.labels.map(l =>
    way.when === 'returns' ? comesBack(t('when-returns'), otherwise(l.replace(BACK, ''))) : otherwise(l),
  );
  const own =
    way.when === 'closed' || way.when === 'none' || way.when === 'unsure' ? [t(`when-${way.when}`)] : rules;
  const marks = [
    ...(way.covered === false ? [`○ ${t('unwalked')}`] : []),
    ...(way.change ? [t(`change-${way.change}`)] : []),
  ];
  return [...marks, own.join(` ${t('or')} `)].filter(Boolean).join(' · ');
}

/** What is to be seen on a step of a rehearsal: how many go otherwise from there on. */
export function strayed({ t, state }: Bench, flow: string, step: string): string[] {
  const all = state.rehearse.result?.alike.filter(s => s.step === `${flow}/${step}`) ?? [];
  return all.map(s => {
    const sign = s.kind === 'dead-end' || s.kind === 'answer-gone' ? '✕' : '△';
    return `${sign} ${t(`stray-${s.kind}`, { n: s.paths > 0 ? s.conversations : s.talks })}`;
  });
}

/** The way that is drawn into the picture: of the talk that is held, or of the path that is looked at. */
export function trailOf({ screen, talking, rehearse }: BenchState): Trail | undefined {
  if (screen === 'flow') return talking.open ? talking.trail : undefined;
  if (screen !== 'rehearse' || rehearse.stray === undefined) return undefined;
  const walked = rehearse.result?.alike[rehearse.stray]?.ways[rehearse.way]?.after.trail;
  return walked ? { ...NO_TRAIL, walked } : undefined;
}
