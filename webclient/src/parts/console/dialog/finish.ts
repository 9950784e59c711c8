import { html, nothing, type TemplateResult } from 'lit';
import type { RequiredField } from '../../../protocol/staff.js';
import { isTyping, type Room } from '../../../talk/staff/room.js';
import { inWords, labelOf, placeOf, type Desk } from '../desk/desk.js';
import { area, boxes, sheetForm, text, texts } from './parts.js';

/** How the conversation went: what was its matter, where the resident was shown to, and what was promised. */
export function finish(desk: Desk, room: Room): TemplateResult {
  const { t, give, view } = desk;
  const rules = view.workplace?.wrapUp;
  const need = (field: RequiredField): boolean => rules?.required.includes(field) === true;
  const mark = (label: string, field: RequiredField): string =>
    need(field) ? `${label} (${t('required')})` : label;
  const referrals = given(room);
  const ofCallBack = placeOf(desk, room.conversation)?.kind === 'call-back';
  return sheetForm(
    desk,
    form => {
      const topics = texts(form, 'topics').filter(Boolean);
      const wrapUp = {
        outcome: text(form, 'outcome'),
        topics,
        referrals: texts(form, 'referrals'),
        followUp: text(form, 'follow-up'),
        note: text(form, 'note'),
      };
      give({ do: 'order', order: { type: 'finish', conversation: room.conversation, wrapUp } });
    },
    t(ofCallBack ? 'finishCallBackSend' : 'finishSend'),
    html`
      <p>
        ${t(ofCallBack ? 'finishCallBackWhy' : room.standing?.phase === 'ended' ? 'finishEnded' : 'finishWhy')}
      </p>
      ${isTyping(room, desk.clock) ? html`<p role="status"><b>${t('residentTypes')}</b></p>` : nothing}
      ${boxes(
        t('outcome'),
        'outcome',
        (rules?.outcomes ?? []).map(o => [o.id, inWords(desk, o.name)] as const),
        'radio',
        true,
      )}
      ${topics(desk, room, mark(t('topics'), 'topics'), need('topics'))}
      ${
        referrals.length > 0
          ? boxes(
              mark(t('referrals'), 'referrals'),
              'referrals',
              referrals.map(([id, name]) => [id, name, true] as const),
            )
          : need('referrals')
            ? html`<p class="small">${t('noReferrals')}</p>`
            : nothing
      }
      ${area(mark(t('followUp'), 'follow-up'), 'follow-up', need('follow-up'))}
      ${area(mark(t('noteForColleagues'), 'note'), 'note', need('note'))}
    `,
  );
}

/** Services that were shown in the conversation, by the worker or the guide: id and name. */
export function given(room: Room): (readonly [string, string])[] {
  const cards = room.lines.flatMap(l => l.line.cards);
  return [...new Map(cards.map(c => [c.service, c.name] as const))];
}

/** What the guide understood stands there already; up to two more can be added. */
function topics(desk: Desk, room: Room, label: string, required: boolean): TemplateResult {
  const { t, view } = desk;
  const all = Object.keys(view.workplace?.labels['topics'] ?? {});
  const known =
    placeOf(desk, room.conversation)?.topic ?? room.standing?.answers.find(a => a.slot === 'topic')?.value;
  const select = (name: string, chosen: string | undefined, must: boolean): TemplateResult => html`
    <label
      >${name}
      <select name="topics" ?required=${must}>
        <option value="" ?selected=${chosen === undefined}>–</option>
        ${all.map(v => html`<option value=${v} ?selected=${v === chosen}>${labelOf(desk, 'topics', v)}</option>`)}
      </select>
    </label>
  `;
  return html`${select(label, known, required)} ${select(t('anotherTopic'), undefined, false)}`;
}
