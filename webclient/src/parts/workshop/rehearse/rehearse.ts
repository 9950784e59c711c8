import { html, nothing, type TemplateResult } from 'lit';
import { OWN_NAME } from '../../../protocol/index.js';
import type { Rehearsal, Stop, Stray, StrayWay } from '../../../protocol/workshop.js';
import { workshopKey, type WorkshopKey } from '../../../texts/workshop/texts.js';
import { icon } from '../../console/icon/icon.js';
import { short, type Bench } from '../bench.js';
import { list } from '../list/list.js';
import { pairForm } from '../pair.js';
import { picture } from '../picture/picture.js';
import { refusal } from '../refusal.js';
import { tools } from '../tools.js';
import { drop } from './drop.js';

/** Past paths gone again with another revision: which would end elsewhere, in a dead end, or where all is closed. */
export function rehearse(bench: Bench): TemplateResult {
  const { t, give, state } = bench;
  const now = state.rehearse;
  const more = html`
    <label
      >${t('rehearseAt')}<input type="datetime-local" name="at" id="rehearse-at" .value=${now.at} /><span
        class="small"
        >${t('rehearseAtHelp')}</span
      ></label
    >
    ${drop(bench)}
  `;
  return html`
    <main class="paper rehearse">
      <h1>${t('screen-rehearse')}</h1>
      <p class="small">${t('rehearseHelp')}</p>
      ${pairForm(
        bench,
        now,
        t('rehearseGo'),
        (from, to, at) => {
          give({ do: 'rehearse', from, to, at });
        },
        more,
      )}
      <div>
        <div role="status">${now.busy ? html`<p>${t('busy')}</p>` : nothing}</div>
        <div role="alert">${refusal(bench, now.refused)}</div>
      </div>
      ${now.result ? result(bench, now.result) : nothing}
    </main>
  `;
}

function result(bench: Bench, it: Rehearsal): TemplateResult {
  const { t } = bench;
  return html`
    <div class="compared rehearsed" id="rehearsed">
      <section class="compared-words">
        <h2 id="rehearsed-title" tabindex="-1">
          ${t('rehearsedOf', { from: short(it.from), to: short(it.to) })}
        </h2>
        <dl class="tiles">
          ${tile(t('conversationsGone'), it.conversations)} ${tile(t('pathsGone'), it.paths)}
          ${tile(t('talksGone'), it.talks)} ${tile(t('sameGone'), it.same)}
        </dl>
        ${it.paths === 0 ? html`<p class="small" id="only-talks">${t('onlyTalks')}</p>` : nothing}
        ${
          it.alike.length
            ? html`<h3>${t('goOtherwise')} <span class="count">${it.paths + it.talks - it.same}</span></h3>
                <ol class="strays">
                  ${it.alike.map((s, n) => stray(bench, s, n))}
                </ol>`
            : html`<p class="found good" id="all-same">${icon('good')}${t('rehearsedSame')}</p>`
        }
      </section>
      ${seen(bench)}
    </div>
  `;
}

const tile = (name: string, n: number): TemplateResult =>
  html`<div class="tile">
    <dt>${name}</dt>
    <dd>${n}</dd>
  </div>`;

/** What is alike: from which step, what happens, to how many; and in the one that is looked at, the ways. */
function stray(bench: Bench, s: Stray, at: number): TemplateResult {
  const { t, give, state } = bench;
  const on = state.rehearse.stray === at;
  const counts = [
    ...(s.paths ? [t('countPaths', { conversations: s.conversations, paths: s.paths })] : []),
    ...(s.talks ? [t('countTalks', { n: s.talks })] : []),
  ];
  return html`<li class="stray ${on ? 'on' : ''}">
    <button
      class="flow-line ${on ? 'on' : ''}"
      id="stray-${at}"
      aria-expanded=${on}
      @click=${() => give({ do: 'stray', stray: at, way: 0 })}
    >
      <strong>${t(`kindOf-${s.kind}`)}</strong>
      <span>${s.step === '' ? t('fromStart') : html`${t('afterStep')} <code>${s.step}</code>`}</span>
      <span class="small">${counts.join(', ')}</span>
    </button>
    ${on ? ways(bench, s, at) : nothing}
  </li>`;
}

const ways = (bench: Bench, s: Stray, at: number): TemplateResult => {
  const { t } = bench;
  const more = s.paths + s.talks - s.ways.length;
  return html`<ul class="ends">
      ${s.ways.map((w, n) => way(bench, w, at, n))}
    </ul>
    ${more > 0 ? html`<p class="small">${t('moreAlike', { n: more })}</p>` : nothing}`;
};

function way(bench: Bench, w: StrayWay, stray: number, at: number): TemplateResult {
  const { t, give, state } = bench;
  const on = state.rehearse.way === at;
  return html`<li class=${on ? 'on' : ''}>
    <p class="answers-given">${w.talk === undefined ? path(bench, w) : t('talkNamed', { name: w.talk })}</p>
    ${w.gone.length ? html`<p><strong>${t('goneAnswers')}</strong> ${w.gone.join(', ')}</p>` : nothing}
    <p><strong>${t('before')}:</strong> ${stopWords(bench, w.before)}</p>
    <p><strong>${t('after')}:</strong> ${stopWords(bench, w.after)}</p>
    <button
      class="plain"
      id="way-${stray}-${at}"
      aria-pressed=${on}
      @click=${() => give({ do: 'stray', stray, way: at, look: true })}
    >
      ${t('showInPicture')}
    </button>
  </li>`;
}

const path = ({ t }: Bench, w: StrayWay): string =>
  [
    t('tookPath', { n: w.took }),
    ...(w.channel === 'phone' ? [t('channel-phone')] : []),
    ...(w.language === undefined ? [] : [OWN_NAME[w.language]]),
    ...(w.answers ?? []).map(a => `${a.slot}: ${a.label === '' ? a.value : a.label}`),
  ].join(' · ');

/** Where one comes to, in a sentence. */
export function stopWords({ t }: Pick<Bench, 't'>, stop: Stop): string {
  const ended = (tag: string): string => {
    const key: WorkshopKey | undefined = workshopKey(`outcome-${tag}`);
    return t('stopEnds', { outcome: key ? t(key) : tag });
  };
  const asks = stop.asks === undefined ? t('stopWaits') : t('stopAsks', { slot: stop.asks });
  return [
    stop.gaveUp ? t('stopGaveUp') : stop.ended === undefined ? asks : ended(stop.ended),
    ...(stop.services.length ? [t('stopServices', { names: stop.services.join(', ') })] : []),
    ...(stop.queues.length ? [t('stopQueues', { names: stop.queues.join(', ') })] : []),
  ].join('; ');
}

/** The flow in which they part, with the way that is looked at. */
function seen(bench: Bench): TemplateResult | typeof nothing {
  const { state } = bench;
  const { graph } = state.rehearse;
  if (!graph) return nothing;
  return html`<section class="drawing" aria-label=${bench.t('bothIn', { flow: graph.flow })}>
    ${tools(bench, html`<strong>${graph.flow}</strong>`)}
    ${state.view === 'picture' ? picture(bench, graph) : list(bench, graph)}
  </section>`;
}
