import { html, type TemplateResult } from 'lit';
import { KEYS } from '../../../talk/staff/keys.js';
import { capacity, volume } from '../before/before.js';
import type { Desk } from '../desk/desk.js';

/** Every key and what it does; single keys can be switched off. */
export const keysSheet = (desk: Desk): TemplateResult => html`
  <p>${desk.t('keysWhy')}</p>
  ${keysSwitch(desk)}
  <table class="keys">
    <tbody>
      ${KEYS.map(
        ([key, act]) =>
          html`<tr>
            <th scope="row"><kbd>${key}</kbd></th>
            <td>${desk.t(`key-${act}`)}</td>
          </tr>`,
      )}
      <tr>
        <th scope="row"><kbd>Enter</kbd></th>
        <td>${desk.t('keyEnter')}</td>
      </tr>
      <tr>
        <th scope="row"><kbd>Ctrl</kbd> + <kbd>Enter</kbd></th>
        <td>${desk.t('keyCtrlEnter')}</td>
      </tr>
      <tr>
        <th scope="row"><kbd>Esc</kbd></th>
        <td>${desk.t('keyEsc')}</td>
      </tr>
    </tbody>
  </table>
  ${closing(desk)}
`;

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

/** What a member sets for themselves on this computer. */
export const settingsSheet = (desk: Desk): TemplateResult => html`
  ${volume(desk.t, desk.give, desk.settings.volume)}
  <button class="button" @click=${() => desk.give({ do: 'test-sound' })}>${desk.t('playSound')}</button>
  ${capacity(desk.t, desk.give, desk.settings.capacity, desk.view.workplace?.mostAtOnce ?? 1)}
  ${keysSwitch(desk)}
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
