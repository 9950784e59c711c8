import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../../protocol/staff.js';
import { dayTime, inWords, none, queueName, topicOf, type Desk } from '../desk/desk.js';
import { room } from '../room/room.js';
import { languageName, urgency } from '../waiting/waiting.js';

/** What stands as the outcome of what a worker handed back to the guide. */
const HANDED_BACK = 'handed-back';

/** Past conversations, without a word of what was said: to read one, a reason is given first, and it leaves a trace. */
export function past(desk: Desk): TemplateResult {
  const { t, give, view } = desk;
  const open = desk.selected !== undefined && view.rooms.get(desk.selected)?.purpose === 'history';
  const places = view.past?.places;
  return html`
    <main class="past ${open ? 'with-room' : ''}">
      <div class="paper">
        <h1 id="past-title" tabindex="-1">${t('page-past')}</h1>
        <p class="small">${t('pastWhy')}</p>
        <label class="check-line"
          ><input
            type="checkbox"
            .checked=${desk.ownPast}
            @change=${(e: Event) => give({ do: 'own-past', own: (e.target as HTMLInputElement).checked })}
          />${t('ownOnly')}</label
        >
        ${
          places === undefined
            ? html`<p role="status">${t('loading')}</p>`
            : places.length === 0
              ? none(t('nonePast'))
              : table(desk, places)
        }
      </div>
      ${open ? room(desk) : nothing}
    </main>
  `;
}

const table = (desk: Desk, places: readonly Place[]): TemplateResult => {
  const { t, give } = desk;
  return html`<div class="scroller" tabindex="0" role="region" aria-labelledby="past-title">
    <table>
      <thead>
        <tr>
          <th scope="col">${t('last')}</th>
          <th scope="col">${t('topic')}</th>
          <th scope="col">${t('language')}</th>
          <th scope="col">${t('queue')}</th>
          <th scope="col">${t('owner')}</th>
          <th scope="col">${t('outcome')}</th>
          <th scope="col"><span class="unseen">${t('acts')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${places.map(
          p =>
            html`<tr>
              <td><time datetime=${p.heard}>${dayTime(desk, p.heard)}</time></td>
              <th scope="row">${topicOf(desk, p)} ${urgency(desk, p)}</th>
              <td>${languageName(p.language)}</td>
              <td>${queueName(desk, p.queue)}</td>
              <td>${p.owner?.name ?? '–'}</td>
              <td>${outcome(desk, p)}</td>
              <td>
                <button
                  class="button"
                  @click=${() => give({ do: 'dialog', dialog: { kind: 'reason', conversation: p.conversation } })}
                >
                  ${t('read')}<span class="unseen">: ${topicOf(desk, p)}</span>
                </button>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};

const outcome = (desk: Desk, place: Place): string => {
  if (place.outcome === HANDED_BACK) return desk.t('outcomeHandedBack');
  const named = desk.view.workplace?.wrapUp.outcomes.find(o => o.id === place.outcome);
  return inWords(desk, named?.name) || (place.outcome ?? desk.t('noOutcome'));
};
