import { html } from 'lit/html.js';
import type { Sheet } from '../../parts/act.js';
import { answers } from '../../parts/answers/answers.js';
import { feedback } from '../../parts/feedback/feedback.js';
import codes from '../../parts/carry/carry.css?inline';
import form from '../../parts/feedback/feedback.css?inline';
import { called } from '../../parts/waiting/called.js';
import { sameWait, spokenWait, waiting } from '../../parts/waiting/waiting.js';
import strip from '../../parts/waiting/waiting.css?inline';
import type { Waiting } from '../../protocol/index.js';
import { MORE } from '../../texts/more.js';
import type { Texts } from '../../texts/texts.js';
import { Carrying } from './carrying.js';
import { Chime } from './chime.js';
import { items } from './items.js';
import { print, stored } from './keep.js';
import { borrow, type Lent } from './lent.js';
import type { More } from './more.js';
import paper from './paper.css?inline';

/** Called once, by the widget that loaded the file. */
export function more(lent: Lent): More {
  borrow(lent);
  const chime = new Chime();
  const carrying = new Carrying();
  let told: Waiting | undefined;
  let at: Sheet | undefined;
  const sound = (t: Texts): ReturnType<typeof html> => html`
    <label class="check-box"
      ><input
        type="checkbox"
        .checked=${chime.on}
        @change=${(event: Event) => {
          chime.turn((event.target as HTMLInputElement).checked);
        }}
      />${t('sound')}</label
    >
  `;
  return {
    texts: MORE,
    style: [strip, form, codes, paper].join(''),
    sound,
    waiting: (t, give, view, live) => [
      called(t, view.standing, Date.now()),
      view.standing?.phase === 'queued'
        ? waiting(t, give, { waiting: view.waiting, kept: view.kept, live })
        : undefined,
    ],
    spoken: (t, now) => {
      const before = told;
      told = now;
      return now && !sameWait(before, now) ? spokenWait(t, now) : '';
    },
    chime: () => {
      chime.ring();
    },
    items,
    feedback,
    sheet: (t, give, which, data) => {
      if (which !== at) carrying.settle();
      at = which;
      switch (which) {
        case 'answers':
          return answers(t, give, data.view, data.editing);
        case 'feedback':
          return feedback(t, give, data.rated);
        case 'carry':
          return carrying.carry(t, give, data.language);
        default:
          return carrying.come(t, give, data.view);
      }
    },
    print,
    stored,
  };
}
