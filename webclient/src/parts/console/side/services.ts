import { html, nothing, type TemplateResult } from 'lit';
import { htmlLang, type Card } from '../../../protocol/index.js';
import { lock, type Room } from '../../../talk/staff/room.js';
import { card } from '../../card/card.js';
import { labelOf, placeOf, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';

/** The directory: looked through while one talks, seen as the resident will see it, and sent as cards. */
export function services(desk: Desk, room: Room): TemplateResult {
  const { t, give, search } = desk;
  const find = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const municipality = String(form.get('municipality') ?? '');
    give({
      do: 'search',
      words: String(form.get('words') ?? '').trim(),
      ...(municipality ? { municipality } : {}),
    });
  };
  const own =
    room.standing?.answers.find(a => a.slot === 'municipality')?.value ??
    placeOf(desk)?.summary['municipality'];
  const chosen = search.asked === undefined ? (own ?? '') : search.municipality;
  return html`
    <form class="search" @submit=${find} role="search">
      <label
        >${t('searchServices')}
        <input type="search" name="words" id="search-words" .value=${search.words} autocomplete="off" />
      </label>
      <label
        >${t('municipality')}
        <select name="municipality">
          <option value="" ?selected=${chosen === ''}>${t('everywhere')}</option>
          ${Object.keys(desk.view.workplace?.labels['municipality'] ?? {}).map(
            m =>
              html`<option value=${m} ?selected=${m === chosen}>${labelOf(desk, 'municipality', m)}</option>`,
          )}
        </select>
      </label>
      <button class="button">${icon('search')}${t('search')}</button>
    </form>
    ${found(desk, room)}
  `;
}

function found(desk: Desk, room: Room): TemplateResult | typeof nothing {
  const { t, give, search, view } = desk;
  if (search.asked === undefined) return html`<p class="small">${t('searchHint')}</p>`;
  if (view.found?.id !== search.asked) return html`<p role="status">${t('searching')}</p>`;
  const all = Object.entries(view.found.services);
  const chosen = all.filter(([id]) => desk.chosen.has(id));
  const closed = lock(room, placeOf(desk, room.conversation), desk.live);
  return html`
    <p role="status" class="small">${t('foundCount', { n: all.length })}</p>
    <ul class="found-services">
      ${all.map(([id, c]) => html`<li>${one(desk, room, id, c)}</li>`)}
    </ul>
    ${
      all.length > 0
        ? html`<button
            class="button strong wide send-cards"
            ?disabled=${chosen.length === 0 || closed !== undefined}
            @click=${() => give({ do: 'send-cards' })}
          >
            ${icon('send')}${t('sendCards', { n: chosen.length })}
          </button>`
        : nothing
    }
  `;
}

function one(desk: Desk, room: Room, id: string, data: Card): TemplateResult {
  const { t, give } = desk;
  const links = data.ways.filter(w => w.href?.startsWith('https:'));
  const resident = room.standing?.language ?? 'fi';
  return html`
    <label class="pick"
      ><input
        type="checkbox"
        .checked=${desk.chosen.has(id)}
        @change=${(e: Event) =>
          give({ do: 'choose-service', id, on: (e.target as HTMLInputElement).checked })}
      /><b lang=${htmlLang(resident)}>${data.name}</b></label
    >
    <details>
      <summary>${t('preview')}<span class="unseen">: ${data.name}</span></summary>
      <div lang=${htmlLang(resident)}>${card(desk.own, resident, data)}</div>
    </details>
    ${links.map(
      w =>
        html`<button class="plain" @click=${() => give({ do: 'insert', text: w.href ?? '' })}>
          ${icon('out')}${t('insertLink')}<span class="unseen">: ${w.name || data.name}</span>
        </button>`,
    )}
  `;
}
