import { html, nothing, type TemplateResult } from 'lit';
import { htmlLang } from '../../../protocol/index.js';
import type { Call, CallSlot } from '../../../protocol/staff.js';
import type { Room } from '../../../talk/staff/room.js';
import { LONGEST_SLOT, slotOptions, type SlotOption } from '../../../talk/staff/slot-finder.js';
import { when, type Desk } from '../desk/desk.js';
import { slotName, slotValue } from './own.js';

/** Every slot of the flow, to be filled in any order; what is known says how it became known. */
export function slotsPart(desk: Desk, room: Room, call: Call): TemplateResult {
  const { t } = desk;
  const over = call.hungUp !== undefined;
  return html`
    <section class="call-slots" aria-labelledby="slots-title" tabindex=${over ? 0 : nothing}>
      <h2 id="slots-title">${t('slots')} ${over ? nothing : html`<kbd aria-hidden="true">s</kbd>`}</h2>
      ${over ? nothing : finder(desk, room, call)}
      ${
        desk.call.find && !over
          ? nothing
          : html`<ul class="slots">
              ${call.slots.map(s => html`<li>${row(desk, call, s, over)}</li>`)}
            </ul>`
      }
    </section>
  `;
}

/** The slots with the names that the handler reads. */
const named = (desk: Desk, call: Call): CallSlot[] =>
  call.slots.map(s => ({ ...s, name: slotName(desk, s) }));

/** What can be picked now, in the order in which it is shown. */
export const optionsNow = (desk: Desk, call: Call): SlotOption[] =>
  desk.call.find ? slotOptions(named(desk, call), desk.call.find.slot, desk.call.find.words) : [];

function finder(desk: Desk, room: Room, call: Call): TemplateResult {
  const { t, give } = desk;
  const { find } = desk.call;
  const only = call.slots.find(s => s.slot === find?.slot);
  const options = optionsNow(desk, call);
  return html`
    <label class=${only ? 'finder-name' : 'unseen'} for="slot-find"
      >${only ? t('findIn', { what: slotName(desk, only) }) : t('findSlot')}</label
    >
    <input
      id="slot-find"
      type="text"
      role="combobox"
      autocomplete="off"
      maxlength=${LONGEST_SLOT}
      placeholder=${t('findSlot')}
      aria-autocomplete="list"
      aria-expanded=${options.length > 0}
      aria-controls="slot-options"
      aria-activedescendant=${find && options[find.at] ? `slot-option-${String(find.at)}` : nothing}
      .value=${find?.words ?? ''}
      @focus=${() => {
        if (!desk.call.find) give({ do: 'call', act: { do: 'find', words: '' } });
      }}
      @blur=${() => give({ do: 'call', act: { do: 'find' } })}
      @input=${(e: Event) =>
        give({
          do: 'call',
          act: {
            do: 'find',
            words: (e.target as HTMLInputElement).value,
            ...(find?.slot === undefined ? {} : { slot: find.slot }),
          },
        })}
      @keydown=${(e: KeyboardEvent) => {
        pressed(e, desk, options);
      }}
    />
    <div class="found-options">
      <p class="small" role="status">
        ${find ? t(options.length === 1 ? 'slotsFoundOne' : 'slotsFound', { n: options.length }) : nothing}
      </p>
      ${when(find, () => html`<p class="small">${t('slotKeys')}</p>`)} ${list(desk, room, options)}
    </div>
  `;
}

function list(desk: Desk, room: Room, options: readonly SlotOption[]): TemplateResult | typeof nothing {
  const { t, give, call } = desk;
  if (!call.find) return nothing;
  return html`<ul id="slot-options" role="listbox" aria-label=${t('findSlot')}>
    ${options.map(
      (o, at) =>
        html`<li
          role="option"
          id="slot-option-${at}"
          aria-selected=${at === call.find?.at}
          lang=${o.kind === 'value' ? htmlLang(room.standing?.language ?? 'fi') : nothing}
          @mousedown=${(e: Event) => {
            // The field keeps the focus: what is pressed here is picked, not looked away from.
            e.preventDefault();
          }}
          @click=${() => give({ do: 'call', act: { do: 'pick', option: o } })}
        >
          ${optionWords(desk, o)}
        </li>`,
    )}
  </ul>`;
}

function optionWords(desk: Desk, option: SlotOption): TemplateResult {
  const { t } = desk;
  const { slot } = option;
  switch (option.kind) {
    case 'slot':
      return html`<b>${slot.name}</b>
        <span class="small">${slotValue(desk, slot) || t('slotUnknown')}</span>`;
    case 'value':
      return html`<b>${option.label}</b> <span class="small">${slot.name}</span>`;
    case 'words':
      return html`${t('slotWrite', { text: option.text })}`;
    case 'take-back':
      return html`${t('slotTakeBack')} <span class="small">${slotValue(desk, slot)}</span>`;
  }
}

function pressed(event: KeyboardEvent, desk: Desk, options: readonly SlotOption[]): void {
  const { give } = desk;
  const { find } = desk.call;
  if (event.isComposing || !find) return;
  const option = options[find.at];
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    give({ do: 'call', act: { do: 'move', by: event.key === 'ArrowDown' ? 1 : -1 } });
  } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    if (option && !event.repeat) give({ do: 'call', act: { do: 'pick', option } });
  } else if (event.key === 'Escape' && find.slot !== undefined) {
    // First back to all slots; the next one leaves the field.
    event.preventDefault();
    event.stopPropagation();
    give({ do: 'call', act: { do: 'find', words: '' } });
  }
}

function row(desk: Desk, call: Call, slot: CallSlot, over: boolean): TemplateResult {
  const { t, give } = desk;
  const asked = call.question?.slot === slot.slot && !over;
  const value = slotValue(desk, slot);
  const how = value
    ? t(slot.inPassing ? 'inPassing' : 'slotAnswered')
    : asked
      ? t('slotAsked')
      : t('slotUnknown');
  const words = html`
    <span class="slot-name">${slotName(desk, slot)}</span>
    <b>${value || '–'}</b>
    <span class="small">${how}</span>
  `;
  return over
    ? html`<div class="slot ${value ? 'known' : ''}">${words}</div>`
    : html`<button
        class="slot ${value ? 'known' : ''} ${asked ? 'asked' : ''}"
        data-slot=${slot.slot}
        @click=${() => give({ do: 'call', act: { do: 'find', slot: slot.slot } })}
      >
        ${words}
      </button>`;
}
