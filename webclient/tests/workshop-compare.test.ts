// @vitest-environment happy-dom
import { render } from 'lit';
import { expect, it } from 'vitest';
import { freshState } from '../src/pages/workshop/state.js';
import { compare } from '../src/parts/workshop/compare/compare.js';
import type { Comparison } from '../src/protocol/workshop.js';
import { workshopTexts } from '../src/texts/workshop/texts.js';

const t = workshopTexts('en');

function shown(whole: boolean): string {
  const result: Comparison = { from: 'a', to: 'b', flows: [], ends: [], texts: 1, whole };
  const state = freshState('en', false);
  const page = document.createElement('div');
  const bench = { t, give: () => undefined, state: { ...state, compare: { ...state.compare, result } } };
  render(compare(bench), page);
  return page.textContent;
}

it('says that all answers end as before only where all ways were walked', () => {
  expect(shown(true)).toContain(t('endsSame'));
  expect(shown(false)).not.toContain(t('endsSame'));
  expect(shown(false)).toContain(t('notWhole'));
});
