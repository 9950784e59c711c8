import { html, nothing, type TemplateResult } from 'lit/html.js';
import { htmlLang, locale, type Answer, type Line, type Question } from '../../protocol/index.js';
import { speaker } from '../../texts/speaker.js';
import { notice } from '../../texts/notice.js';
import type { Texts } from '../../texts/texts.js';
import { ofDanger } from '../../talk/view.js';
import type { Give } from '../act.js';
import { card } from '../card/card.js';
import { icon } from '../icon/icon.js';
import { choices } from '../question/question.js';
import { words } from './words.js';

export interface LineData {
  line: Line;
  /** Whether the line before is of the same speaker, so that the eye need not read the name again. */
  goesOn: boolean;
  /** The question that can be answered now, if this line asked it. */
  question: Question | undefined;
  /** The answer that this line gave, if it can be changed here. */
  answer: Answer | undefined;
  replaced: boolean;
  /** Whether answers can be changed now. */
  open: boolean;
  /** The earlier question that the answer in `editing` belongs to. */
  asked(step: string): Line | undefined;
  /** Which answer is being changed in place: `<line key>/<step>`. */
  editing: string | undefined;
}

/** One line of the conversation, labelled with who said it. */
export function line(t: Texts, give: Give, data: LineData): TemplateResult | typeof nothing {
  const { line: l } = data;
  if (l.kind === 'notice') {
    const text = notice(t, l);
    return text ? html`<p class=${ofDanger(l) ? 'said' : 'notice'}>${words(text)}</p>` : nothing;
  }
  const time = new Date(l.at).toLocaleTimeString(locale(l.language), { timeStyle: 'short' });
  return html`
    <p class="who ${data.goesOn ? 'quiet' : ''}">
      ${l.by === 'resident' ? nothing : icon(l.by === 'guide' ? 'robot' : 'person')}${speaker(t, l)}
      <time datetime=${l.at}>${time}</time>
    </p>
    <div class="said" lang=${htmlLang(l.language)}>${body(t, give, data)}</div>
    ${data.replaced ? html`<p class="mark">${t('replaced')}</p>` : nothing}
    ${l.kind === 'answer' && data.answer ? change(t, give, data, data.answer) : nothing}
    ${
      data.question
        ? choices(t, {
            choices: data.question.choices,
            pick: choice => give({ do: 'choose', step: l.step ?? '', choice }),
          })
        : nothing
    }
  `;
}

function body(t: Texts, give: Give, data: LineData): unknown {
  const { line: l } = data;
  // An answer without words is a wish to be asked again.
  const text = l.by === 'resident' ? l.text || t('again') : words(l.text);
  switch (l.kind) {
    case 'understood':
      return html`<p>${l.text || t('understood')}</p>
        ${l.answers.map(a => heard(t, give, data, a))}
        ${data.open ? html`<p class="small">${t('wrong')}</p>` : nothing}`;
    case 'dropped':
      return html`<p>${l.text || t('dropped')}</p>
        <ul>
          ${l.answers.map(a => html`<li><s>${a.label}</s></li>`)}
        </ul>`;
    case 'cards':
      return html`${l.text ? html`<p>${text}</p>` : nothing} ${l.cards.map(c => card(t, l.language, c, give))}`;
    default:
      return html`<p>${text}</p>`;
  }
}

/** What was understood in passing: one press puts it right. */
function heard(t: Texts, give: Give, data: LineData, answer: Answer): TemplateResult {
  if (!data.open) return html`<b class="heard">${answer.label}</b>`;
  const place = `${data.line.key}/${answer.step}`;
  return html`
    <button
      class="heard"
      aria-label=${t('changeThis', { label: answer.label })}
      @click=${() => edit(give, data, answer.step, place)}
    >
      ${answer.label}${icon('pencil')}
    </button>
    ${data.editing === place ? again(t, give, data, answer) : nothing}
  `;
}

function change(t: Texts, give: Give, data: LineData, answer: Answer): TemplateResult | typeof nothing {
  const place = `${data.line.key}/${answer.step}`;
  return data.editing === place
    ? again(t, give, data, answer)
    : html`<button
        class="inline"
        id="change-${place}"
        aria-label=${t('changeThis', { label: answer.label })}
        @click=${() => edit(give, data, answer.step, place)}
      >
        ${icon('pencil')}${t('change')}
      </button>`;
}

/** The choices are opened in place when they are known; otherwise the guide asks again. */
function edit(give: Give, data: LineData, step: string, place: string): void {
  give(data.asked(step)?.choices.length ? { do: 'edit', place } : { do: 'change', step });
}

const again = (t: Texts, give: Give, data: LineData, answer: Answer): TemplateResult | typeof nothing =>
  choices(t, {
    choices: data.asked(answer.step)?.choices ?? [],
    current: answer.value,
    pick: choice => give({ do: 'change', step: answer.step, choice }),
    cancel: () => give({ do: 'edit' }),
  });
