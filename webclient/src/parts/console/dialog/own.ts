import { html, nothing, type TemplateResult } from 'lit';
import { CALL_KEYS } from '../../../talk/staff/call-keys.js';
import { KEYS, type KeyAct } from '../../../talk/staff/keys.js';
import { WORK_KEYS } from '../../../talk/staff/worklist-keys.js';
import { may } from '../../../talk/staff/staff-view.js';
import { capacity, volume } from '../before/before.js';
import { pages } from '../top/top.js';
import type { Desk } from '../desk/desk.js';

/** Every key and what it does; single keys can be switched off. */
export const keysSheet = (desk: Desk): TemplateResult => html`
  <p>${desk.t('keysWhy')}</p>
  ${keysSwitch(desk)}
  <table class="keys">
    ${keysOf(desk).map(
      ([title, keys]) =>
        html`<tbody>
          ${
            title === ''
              ? nothing
              : html`<tr>
                  <th class="keys-when" scope="rowgroup" colspan="2">${title}</th>
                </tr>`
          }
          ${keys.map(
            ([key, words]) =>
              html`<tr>
                <th scope="row"><kbd>${key}</kbd></th>
                <td>${words}</td>
              </tr>`,
          )}
        </tbody>`,
    )}
  </table>
  ${closing(desk)}
`;

type Keys = readonly (readonly [key: string, words: string])[];

/** Those of the page that one is on, by when they hold where that matters. */
function keysOf(desk: Desk): (readonly [when: string, keys: Keys])[] {
  if (desk.page === 'calls') return callKeys(desk);
  return [['', desk.page === 'worklist' ? workKeys(desk) : chatKeys(desk)]];
}

/** Of these, without pages that one has not got. */
const named = (desk: Desk, wanted: (act: KeyAct) => boolean): Keys =>
  KEYS.filter(([, act]) => wanted(act))
    .filter(([, act]) => !act.startsWith('view-') || pages(desk).some(page => act === `view-${page}`))
    .map(([key, act]) => [key, desk.t(`key-${act}`)]);

const workKeys = (desk: Desk): Keys => [
  ...WORK_KEYS.map(([key, act]): [string, string] => [key, desk.t(`workkey-${act}`)]),
  ...named(desk, act => act === 'clocks' || act === 'keys' || act.startsWith('view-')),
];

function callKeys(desk: Desk): (readonly [when: string, keys: Keys])[] {
  const elsewhere = named(desk, act => act.startsWith('view-') && act !== 'view-calls');
  return (['ready', 'talking', 'after', 'always'] as const).map(phase => [
    desk.t(`keysof-${phase}`),
    [
      ...CALL_KEYS[phase].map(([key, act]): [string, string] => [key, desk.t(`callkey-${act}`)]),
      ...(phase === 'ready' ? elsewhere : []),
    ],
  ]);
}

const chatKeys = (desk: Desk): Keys => [
  ...named(desk, () => true),
  ['Enter', desk.t('keyEnter')],
  ['Ctrl + Enter', desk.t('keyCtrlEnter')],
  ['Esc', desk.t('keyEsc')],
];

const keysSwitch = (desk: Desk): TemplateResult => html`
  <label class="check-line"
    ><input
      type="checkbox"
      .checked=${desk.settings.keys}
      @change=${(e: Event) =>
        desk.give({ do: 'set', settings: { keys: (e.target as HTMLInputElement).checked } })}
    />${desk.t('keysOn')}</label
  >
`;

/** A caller should not hear what calls the handler. */
const soundsSwitch = (desk: Desk): TemplateResult => html`
  <label class="check-line"
    ><input
      type="checkbox"
      .checked=${desk.settings.callSounds}
      @change=${(e: Event) =>
        desk.give({ do: 'set', settings: { callSounds: (e.target as HTMLInputElement).checked } })}
    />${desk.t('callSounds')}</label
  >
`;

/** What a member sets for themselves on this computer. */
export const settingsSheet = (desk: Desk): TemplateResult => html`
  ${volume(desk.t, desk.give, desk.settings.volume)}
  <button class="button" @click=${() => desk.give({ do: 'test-sound' })}>${desk.t('playSound')}</button>
  ${capacity(desk.t, desk.give, desk.settings.capacity, desk.view.workplace?.mostAtOnce ?? 1)}
  ${keysSwitch(desk)} ${may(desk.view, 'take-calls') ? soundsSwitch(desk) : nothing}
  <button class="button" @click=${() => desk.give({ do: 'dialog', dialog: { kind: 'password' } })}>
    ${desk.t('dialog-password')}
  </button>
  ${closing(desk)}
`;

const closing = (desk: Desk): TemplateResult => html`
  <div class="sheet-acts">
    <button class="button strong" @click=${() => desk.give({ do: 'dialog' })}>${desk.t('close')}</button>
  </div>
`;
