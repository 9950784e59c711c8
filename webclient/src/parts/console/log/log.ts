import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { htmlLang } from '../../../protocol/index.js';
import type { StaffCommand, StaffLine } from '../../../protocol/staff.js';
import type { Room } from '../../../talk/staff/room.js';
import { onItsWay } from '../../../talk/staff/staff-view.js';
import { staffKey, type StaffKey } from '../../../texts/staff/texts.js';
import { card } from '../../card/card.js';
import { words } from '../../line/words.js';
import { dayTime, labelOf, queueName, when, type Desk } from '../desk/desk.js';
import { icon, type StaffIcon } from '../icon/icon.js';

/**
 * The conversation as the staff see it. It does not announce itself: a screen reader would read it all again after every
 * reconnect. New lines are announced once, by the page.
 */
export function staffLog(desk: Desk, room: Room): TemplateResult {
  const { t } = desk;
  return html`
    <div class="log" id="log" role="log" aria-live="off" aria-label=${t('log')} tabindex="0">
      <ol>
        ${repeat(
          room.lines,
          l => l.line.key,
          l => line(desk, l),
        )}
        ${unseen(desk, room).map(c => echo(desk, c))}
      </ol>
    </div>
  `;
}

/** On its way and not in the log yet: the line may come before the word that it was taken, and stands there once. */
const unseen = (desk: Desk, room: Room): StaffCommand[] =>
  onItsWay(desk.view, room.conversation).filter(c => !room.lines.some(l => l.line.id === c.id));

function line(desk: Desk, data: StaffLine): TemplateResult {
  const { line: l } = data;
  if (data.what === 'danger' && data.inside)
    return html`<li class="entry signal" data-key=${l.key}>
      <p>${icon('danger')}<b>${happened(desk, data)}</b> ${time(desk, l.at)}</p>
    </li>`;
  if (l.kind === 'notice' || (data.inside && !isWords(data)))
    return html`<li class="entry fact" data-key=${l.key}>
      <p>${happened(desk, data)} ${time(desk, l.at)}</p>
    </li>`;
  const kind = data.inside ? data.what : l.by;
  return html`
    <li class="entry ${kind} ${l.kind}" data-key=${l.key}>
      <p class="who">${icon(ICON[kind] ?? 'person')}${speaker(desk, data)} ${time(desk, l.at)}</p>
      <div class="said" lang=${htmlLang(l.language)}>${body(desk, data)}</div>
    </li>
  `;
}

const isWords = (data: StaffLine): boolean => data.what === 'note' || data.what === 'whisper';

const ICON: Readonly<Record<string, StaffIcon>> = {
  guide: 'robot',
  resident: 'person',
  worker: 'people',
  note: 'note',
  whisper: 'whisper',
};

/** Who speaks, and to whom, in words: an inside line can never be taken for one that the resident sees. */
function speaker(desk: Desk, data: StaffLine): string {
  const { t } = desk;
  const who = data.worker ? name(data.worker) : '';
  if (data.what === 'note') return t('noteBy', { who });
  if (data.what === 'whisper')
    return data.worker?.id === desk.view.member?.id ? t('whisperOwn') : t('whisperBy', { who });
  if (data.line.by === 'worker') return who || t('worker');
  return t(data.line.by);
}

const name = (worker: { name: string; title: string }): string =>
  worker.title ? `${worker.name}, ${worker.title}` : worker.name;

const time = (desk: Desk, at: string): TemplateResult =>
  html`<time datetime=${at}>${dayTime(desk, at)}</time>`;

function body(desk: Desk, data: StaffLine): unknown {
  const { line: l } = data;
  const { t } = desk;
  const labels = l.answers.map(a => a.label).join(', ');
  switch (l.kind) {
    case 'understood':
      return html`<p>${t('understood', { what: labels })}</p>`;
    case 'dropped':
      return html`<p>${t('dropped')} <s>${labels}</s></p>`;
    case 'cards':
      return html`${l.text ? html`<p>${words(l.text)}</p>` : nothing}
      ${l.cards.map(
        c =>
          html`<details class="given">
            <summary>${icon('out')}${c.name}</summary>
            ${card(desk.own, l.language, c)}
          </details>`,
      )}`;
    case 'question':
      return html`<p>${words(l.text)}</p>
        ${when(
          l.choices.length,
          () => html`<p class="small">${t('choices')}: ${l.choices.map(c => c.label).join(' · ')}</p>`,
        )}`;
    case 'answer':
      return html`<p><span class="small">${t('chose')}</span> ${l.text || t('askAgain')}</p>`;
    default:
      return html`<p>${words(l.text)}</p>`;
  }
}

/** What happened, in a sentence. What a later version tells and this one has no words for stands as it is. */
export function happened(desk: Desk, data: StaffLine): string {
  const { t } = desk;
  const what = data.what || data.line.text;
  if (what === 'danger' && !data.inside) return t('dangerShown');
  if (what === 'assigned' && data.worker && data.worker.id === data.about?.id)
    return t('tookOver', { who: data.worker.name });
  const key = staffKey(`what-${what}`) ?? staffKey(`what-${data.line.text}`);
  if (!key) return [data.worker?.name, data.line.text || what].filter(Boolean).join(': ');
  return t(key, {
    who: data.worker?.name ?? t('guide'),
    about: data.about?.name ?? '',
    what: subject(desk, what, data.line.text),
  })
    .replace(/\s*[:–]\s*$/, '')
    .trim();
}

/** What a fact is about, in words: signals, queues and outcomes come as names. */
function subject(desk: Desk, what: string, text: string): string {
  const { view } = desk;
  if (what === 'danger')
    return text
      .split(/[\s,]+/)
      .map(s => labelOf(desk, 'signals', s))
      .join(', ');
  if (view.workplace?.queues[text]) return queueName(desk, text);
  const outcome = view.workplace?.wrapUp.outcomes.find(o => o.id === text);
  if (outcome) return outcome.name[desk.language] ?? text;
  return text === what ? '' : text;
}

/** What is on its way stands where it will be, and says that it is not there yet. */
function echo(desk: Desk, command: StaffCommand): TemplateResult | typeof nothing {
  const { t } = desk;
  const text = 'text' in command ? command.text : '';
  const kind = (
    { say: 'worker', note: 'note', whisper: 'whisper', cards: 'worker' } as Record<string, string>
  )[command.type];
  if (!kind) return nothing;
  const pending: StaffKey = desk.live ? 'sending' : 'unsent';
  return html`
    <li class="entry ${kind} pending">
      <div class="said"><p>${text || t('cardsOnTheirWay')}</p></div>
      <p class="small">${t(pending)}</p>
    </li>
  `;
}
