import { html, nothing, type TemplateResult } from 'lit';
import { htmlLang } from '../../../protocol/index.js';
import { findCanned, filled, gaps, type Ready } from '../../../talk/staff/canned.js';
import type { Mode } from '../../../talk/staff/drafts.js';
import { lock, type Lock, type Room } from '../../../talk/staff/room.js';
import type { StaffKey } from '../../../texts/staff/texts.js';
import { placeOf, when, type Desk } from '../desk/desk.js';
import { icon, type StaffIcon } from '../icon/icon.js';

/** Most replies kept ready that are shown at once; more are found by writing on. */
const SHOWN = 7;

const LOCKED: Readonly<Record<Lock, StaffKey>> = {
  reconnecting: 'lockReconnecting',
  loading: 'lockLoading',
  behind: 'lockBehind',
  left: 'lockLeft',
  'left-quickly': 'lockLeftQuickly',
  ended: 'lockEnded',
  'not-yours': 'lockNotYours',
  waiting: 'lockWaiting',
};

const MODES: readonly (readonly [Mode, StaffIcon])[] = [
  ['reply', 'send'],
  ['note', 'note'],
  ['whisper', 'whisper'],
];

/** The modes that make sense for what the member may do there. */
export function modes(room: Room): Mode[] {
  const mine = room.standing?.mine;
  if (room.standing?.place?.kind === 'call') return [];
  if (mine === 'own') return ['reply', 'note'];
  return mine === 'whisper' && room.standing?.phase === 'attended' ? ['whisper'] : [];
}

/** What can be written just now: to the resident, to colleagues, or nothing and why. */
export function composer(desk: Desk, room: Room): TemplateResult {
  const { t, give } = desk;
  const all = modes(room);
  const { mode } = desk;
  const closed =
    mode === 'reply' ? lock(room, placeOf(desk, room.conversation), desk.live) : quiet(desk, room);
  return html`
    <form
      class="composer mode-${mode} ${closed ? 'locked' : ''}"
      @submit=${(e: Event) => {
        e.preventDefault();
        if (!closed) give({ do: 'send' });
      }}
    >
      ${when(
        all.length > 1,
        () =>
          html`<div class="modes" role="group" aria-label=${t('writeTo')}>
            ${MODES.filter(([m]) => all.includes(m)).map(
              ([m, picture]) =>
                html`<button
                  type="button"
                  class="mode mode-${m}"
                  aria-pressed=${m === mode}
                  @click=${() => give({ do: 'mode', mode: m })}
                >
                  ${icon(picture)}${t(`mode-${m}`)}
                </button>`,
            )}
          </div>`,
      )}
      <p class="why" role="status" id="why">
        ${closed ? html`${icon('lock')}${t(LOCKED[closed])}` : nothing}
      </p>
      ${all.length > 0 ? field(desk, room, mode, closed) : nothing}
    </form>
  `;
}

const quiet = (desk: Desk, room: Room): Lock | undefined =>
  !desk.live ? 'reconnecting' : room.live ? undefined : 'loading';

function field(desk: Desk, room: Room, mode: Mode, closed: Lock | undefined): TemplateResult {
  const { t, give } = desk;
  const ready = mode === 'reply' && !closed ? cannedFor(desk, room) : undefined;
  const over = desk.draft.length - (desk.view.workplace?.longestText ?? Infinity);
  const open = gaps(desk.draft);
  const resident = room.standing?.language ?? 'fi';
  return html`
    ${ready ? choices(desk, ready) : nothing}
    <label class="unseen" for="words">${t(`write-${mode}`)}</label>
    <div class="write">
      <textarea
        id="words"
        rows="3"
        lang=${mode === 'reply' ? htmlLang(resident) : nothing}
        placeholder=${t(`write-${mode}`)}
        autocomplete="off"
        ?readonly=${closed !== undefined}
        aria-describedby="why keys-here"
        aria-autocomplete="list"
        aria-controls=${ready ? 'canned' : nothing}
        aria-activedescendant=${ready?.[desk.canned] ? `canned-${String(desk.canned)}` : nothing}
        .value=${desk.draft}
        @input=${(e: Event) => give({ do: 'draft', text: (e.target as HTMLTextAreaElement).value })}
        @keydown=${(e: KeyboardEvent) => {
          pressed(e, desk, mode, ready);
        }}
      ></textarea>
      <button class="button ${mode === 'reply' ? 'strong' : 'inner'}" ?disabled=${closed !== undefined}>
        ${icon(mode === 'reply' ? 'send' : 'note')}${t(`send-${mode}`)}
      </button>
    </div>
    <p class="small" id="keys-here">${t(mode === 'reply' ? 'keysReply' : 'keysInside')}</p>
    ${when(over > 0, () => html`<p class="trouble" role="status">${t('tooLong', { n: over })}</p>`)}
    ${when(
      mode === 'reply' && open.length > 0,
      () => html`<p class="trouble" role="status">${t('gaps', { what: open.join(' ') })}</p>`,
    )}
  `;
}

/** The replies that fit what stands after the slash; none when nothing is searched for. */
export function cannedFor(desk: Desk, room: Room): Ready[] | undefined {
  if (!desk.draft.startsWith('/') || !desk.view.workplace) return undefined;
  const language = room.standing?.language ?? 'fi';
  return findCanned(desk.view.workplace.canned, desk.draft.slice(1), desk.language, language)
    .map(r => ({
      ...r,
      text: filled(r.text, room, desk.view.workplace, desk.view.member ?? { name: '', title: '' }),
    }))
    .slice(0, SHOWN);
}

function choices(desk: Desk, ready: readonly Ready[]): TemplateResult {
  const { t, give } = desk;
  return html`
    <div class="canned">
      <p class="small" role="status">${t('cannedFound', { n: ready.length })}</p>
      <ul id="canned" role="listbox" tabindex="0" aria-label=${t('canned')}>
        ${ready.map(
          (r, at) => html`
            <li
              role="option"
              id="canned-${at}"
              aria-selected=${at === desk.canned}
              @click=${() => give({ do: 'pick-canned', text: r.text })}
            >
              <b>${r.title}</b>
              ${r.inLanguage ? nothing : html`<span class="mark high">${t('otherLanguage')}</span>`}
              <span>${r.text}</span>
            </li>
          `,
        )}
      </ul>
    </div>
  `;
}

/** Enter sends to the resident; what stays inside needs Ctrl with it, so that neither goes by habit where it should not. */
function pressed(event: KeyboardEvent, desk: Desk, mode: Mode, ready: readonly Ready[] | undefined): void {
  const { give } = desk;
  if (event.isComposing) return;
  const chosen = ready?.[desk.canned];
  if (ready && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    give({ do: 'move-canned', by: event.key === 'ArrowDown' ? 1 : -1 });
  } else if (ready && chosen && event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    give({ do: 'pick-canned', text: chosen.text });
  } else if (event.key === 'Enter' && !event.shiftKey) {
    const control = event.ctrlKey || event.metaKey;
    if (mode === 'reply' || control) {
      event.preventDefault();
      if (mode !== 'reply' || !control) give({ do: 'send' });
    }
  } else if (event.key === 'Escape') {
    event.preventDefault();
    if (ready) give({ do: 'draft', text: '' });
    else document.getElementById('log')?.focus();
  }
}
