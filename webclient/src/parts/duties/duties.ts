import { html, type TemplateResult } from 'lit/html.js';
import type { Texts } from '../../texts/texts.js';
import type { Give } from '../act.js';
import { icon } from '../icon/icon.js';

/**
 * What is never out of sight: that this is a robot, 112, and the way to leave quickly. While danger is spoken of, 112 stands
 * largest on the screen.
 */
export const duties = (t: Texts, give: Give, emergency: string, danger: boolean): TemplateResult => html`
  <div class="duties ${danger ? 'danger' : ''}">
    <p class="robot">${icon('robot')}${t('robot')}</p>
    <a class="emergency" href="tel:${emergency}">${icon('phone')}${t('urgent', { number: emergency })}</a>
    <button class="quick" @click=${() => give({ do: 'quick' })}>${icon('leave')}${t('quick')}</button>
  </div>
`;
