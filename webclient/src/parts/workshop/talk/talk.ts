import { html, nothing, type TemplateResult } from 'lit';
import { htmlLang } from '../../../protocol/index.js';
import type { Talk, TalkLine } from '../../../protocol/workshop.js';
import { split } from '../../../talk/workshop/trail.js';
import { workshopKey } from '../../../texts/workshop/texts.js';
import { icon } from '../../console/icon/icon.js';
import type { Bench } from '../bench.js';
import { refusal } from '../refusal.js';
import { keep } from './keep.js';
import { setting } from './setting.js';
import { state } from './state.js';

/** So long may be what a resident says. */
const LONGEST = 2000;

/** Talking to the flow beside its picture. */
export function talk(bench: Bench): TemplateResult {
  const { t, give } = bench;
  const { talking } = bench.state;
  return html`
    <aside class="talk" aria-labelledby="talk-title">
      <header>
        <h2 id="talk-title" tabindex="-1">${t('talk')}</h2>
        ${
          talking.talk
            ? html`<button class="button" id="talk-anew" @click=${() => give({ do: 'another' })}>
                ${t('anew')}
              </button>`
            : nothing
        }
        <button class="button close" id="talk-close" @click=${() => give({ do: 'talk-open', open: false })}>
          ${icon('close')}${t('close')}
        </button>
      </header>
      ${talking.talk ? going(bench, talking.talk) : setting(bench)}
      <div role="alert">${refusal(bench, talking.refused)}</div>
    </aside>
  `;
}

const going = (bench: Bench, now: Talk): TemplateResult => html`
  ${where(bench, now)}
  <div class="said-lines" id="said-lines" tabindex="0" role="region" aria-label=${bench.t('talkLines')}>
    <ol>
      ${now.lines.map(l => line(bench, l))}
    </ol>
  </div>
  ${now.ended === undefined ? answer(bench, now) : html`<p class="found good" id="talk-ended">${icon('good')}${bench.t('ended', { outcome: now.ended })}</p>`}
  ${state(bench, now)} ${keep(bench, now)}
`;

/** Where it waits, and the flows that it is inside of. */
function where(bench: Bench, now: Talk): TemplateResult {
  const { t, give } = bench;
  const { stack = [] } = now.state;
  const { follow, trail } = bench.state.talking;
  const { at } = trail;
  return html`<div class="waits-at">
    <p id="waits-at">
      ${
        at === undefined
          ? nothing
          : html`${icon('dot')}<span>${t('waitsAt')}</span>
              ${stack.length ? html`<span class="small">${stack.join(' › ')} ›</span>` : nothing}
              <button
                class="plain"
                @click=${() => give({ do: 'flow', flow: split(at)[0], step: split(at)[1] })}
              >
                ${at}
              </button>`
      }
    </p>
    <label class="check-line"
      ><input
        type="checkbox"
        id="follow"
        .checked=${follow}
        @change=${(event: Event) => give({ do: 'follow', follow: (event.target as HTMLInputElement).checked })}
      />${t('follow')}</label
    >
  </div>`;
}

function line(bench: Bench, l: TalkLine): TemplateResult {
  const { t } = bench;
  const lang = htmlLang(bench.state.talking.setting.language);
  const phone = bench.state.talking.setting.channel === 'phone';
  const what = workshopKey(`line-${l.kind}`);
  return html`<li class="said-line by-${l.by} kind-${l.kind}">
    <p class="said-head small">
      ${t(l.by === 'guide' ? 'guide' : phone ? 'caller' : 'resident')}${
        what ? html` · ${t(what)}` : nothing
      }${l.step === undefined ? nothing : html` · <code>${l.step}</code>`}
    </p>
    ${
      phone && l.by === 'guide' && l.script
        ? html`<p class="aloud" lang=${lang}><strong class="tag">${t('aloud')}</strong> ${l.script}</p>`
        : l.text
          ? html`<p class="words" lang=${lang}>${l.text}</p>`
          : nothing
    }
    ${
      l.services?.length
        ? html`<ul class="offered">
            ${l.services.map(s => html`<li lang=${lang}>${s.name} ${s.open ? html`<span class="small">${s.open}</span>` : nothing}</li>`)}
          </ul>`
        : nothing
    }
    ${phone && l.note ? html`<p class="aside" lang="fi"><strong class="tag">${t('onlyYou')}</strong> ${l.note}</p>` : nothing}
  </li>`;
}

function answer(bench: Bench, now: Talk): TemplateResult {
  const { t, give } = bench;
  const { busy, setting: set } = bench.state.talking;
  const { question } = now;
  const lang = htmlLang(set.language);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const say = String(new FormData(form).get('say') ?? '').trim();
    if (say === '' || busy) return;
    form.reset();
    give({ do: 'say', saying: { say } });
  };
  return html`
    ${
      question?.choices.length
        ? html`<div class="answers" role="group" aria-label=${t('choices')}>
            ${question.choices.map(
              c =>
                html`<button
                  class="button"
                  lang=${lang}
                  ?disabled=${busy}
                  @click=${() => give({ do: 'say', saying: { choose: { step: question.step, value: c.value } } })}
                >
                  ${c.label}
                </button>`,
            )}
          </div>`
        : nothing
    }
    <form class="say" @submit=${send}>
      <label
        >${t(set.channel === 'phone' ? 'callerSays' : 'residentSays')}<input
          id="say"
          name="say"
          maxlength=${LONGEST}
          autocomplete="off"
      /></label>
      <button class="button strong" ?disabled=${busy}>${icon('send')}${t('send')}</button>
    </form>
    <div class="answers" role="group" aria-label=${t('otherActs')}>
      <button class="button" @click=${() => give({ do: 'say', saying: { silence: true } })}>
        ${t('silent')}
      </button>
      ${wishes(bench)}
    </div>
  `;
}

/** Patterns that a button of the widget asks for; a select, for they are many. */
function wishes({ t, give, state: all }: Bench): TemplateResult | typeof nothing {
  const patterns = all.guide?.patterns ?? ['person', 'back', 'start-over', 'explain', 'call-back', 'leave'];
  return html`<select
    id="wish"
    class="narrow-pick"
    aria-label=${t('wishes')}
    @change=${(event: Event) => {
      const pick = event.target as HTMLSelectElement;
      const wish = pick.value;
      pick.value = '';
      if (wish !== '') give({ do: 'say', saying: { wish } });
    }}
  >
    <option value="">${t('wishes')}</option>
    ${patterns.map(p => {
      const key = workshopKey(`wish-${p}`);
      return html`<option value=${p}>${key ? t(key) : p}</option>`;
    })}
  </select>`;
}
