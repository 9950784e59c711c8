import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Texts } from '../../texts/texts.js';
import type { Who } from '../../protocol/index.js';
import { named } from '../../texts/speaker.js';
import type { Give } from '../act.js';
import { icon } from '../icon/icon.js';

export interface Duties {
  emergency: string;
  danger: boolean;
  /** Who has the conversation, if it is a person. */
  worker: Who | undefined;
  /** Whether nobody is there any more, neither robot nor person. */
  over: boolean;
}

/**
 * What is never out of sight: whether this is a robot or a person, 112, and the way to leave quickly. While danger is spoken of, 112 stands
 * largest on the screen.
 */
export const duties = (
  t: Texts,
  give: Give,
  { emergency, danger, worker, over }: Duties,
): TemplateResult => html`
  <div class="duties ${danger ? 'danger' : ''}">
    ${
      over
        ? nothing
        : html`<p class="robot">
            ${icon(worker ? 'person' : 'robot')}${worker ? t('attended', { who: named(worker) }) : t('robot')}
          </p>`
    }
    <a class="emergency" href="tel:${emergency}">${icon('phone')}${t('urgent', { number: emergency })}</a>
    <button class="quick" @click=${() => give({ do: 'quick' })}>${icon('leave')}${t('quick')}</button>
  </div>
`;
