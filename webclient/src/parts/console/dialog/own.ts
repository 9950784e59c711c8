import { html, nothing, type TemplateResult } from 'lit';
import { CALL_KEYS } from '../../../talk/staff/call-keys.js';
import { KEYS } from '../../../talk/staff/keys.js';
import { WORK_KEYS } from '../../../talk/staff/worklist-keys.js';
import { may } from '../../../talk/staff/staff-view.js';
import { capacity, volume } from '../before/before.js';
import type { Desk } from '../desk/desk.js';

/** Every key and what it does; single keys can be switched off. */
export const keysSheet = (desk: Desk): TemplateResult => html`
  <p>${desk.t('keysWhy')}</p>
  ${keysSwitch(desk)}
  <table class="keys">
    <tbody>
      ${keysOf(desk).map(
        ([key, words]) =>
          html`<tr>
            <th scope="row"><kbd>${key}</kbd></th>
            <td>${words}</td>
          </tr>`,
      )}
    </tbody>
  </table>
  ${closing(desk)}
`;

/** Those of the page that one is on. */
function keysOf(desk: Desk): [key: string, words: string][] {
  if (desk.page === 'calls') return callKeys(desk);
  return desk.page === 'worklist' ? [...workKeys(desk), ...pageKeys(desk)] : chatKeys(desk);
}

const workKeys = (desk: Desk): [key: string, words: string][] =>
  WORK_KEYS.map(([key, act]) => [key, desk.t(`workkey-${act}`)]);

const pageKeys = (desk: Desk): [key: string, words: string][] =>
  KEYS.filter(([, act]) => act === 'keys' || act.startsWith('view-')).map(([key, act]) => [
    key,
    desk.t(`key-${act}`),
  ]);

const callKeys = (desk: Desk): [key: string, words: string][] =>
  CALL_KEYS.map(([key, act]) => [key, desk.t(`callkey-${act}`)]);

const chatKeys = (desk: Desk): [key: string, words: string][] => [
  ...KEYS.map(([key, act]): [string, string] => [key, desk.t(`key-${act}`)]),
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
