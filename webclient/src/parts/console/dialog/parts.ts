import { html, type TemplateResult } from 'lit';
import type { Desk } from '../desk/desk.js';

/** A form of a dialog: what was filled in comes as a FormData, and Esc or the second button leaves all as it was. */
export const sheetForm = (
  desk: Desk,
  send: (form: FormData) => void,
  label: string,
  fields: unknown,
  strong: 'strong' | 'alarm' = 'strong',
): TemplateResult => html`
  <form
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      send(new FormData(event.target as HTMLFormElement));
    }}
  >
    ${fields}
    <div class="sheet-acts">
      <button class="button ${strong}" ?disabled=${!desk.live}>${label}</button>
      <button type="button" class="button" @click=${() => desk.give({ do: 'dialog' })}>
        ${desk.t('cancel')}
      </button>
    </div>
  </form>
`;

export const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

export const texts = (form: FormData, name: string): string[] => form.getAll(name).map(String);

/** A group of boxes to tick, or of which one is chosen. */
export const boxes = (
  legend: string,
  name: string,
  options: readonly (readonly [value: string, label: string, on?: boolean])[],
  kind: 'checkbox' | 'radio' = 'checkbox',
  required = false,
): TemplateResult => html`
  <fieldset>
    <legend>${legend}</legend>
    ${options.map(
      ([value, label, on]) =>
        html`<label class="check-line"
          ><input
            type=${kind}
            name=${name}
            value=${value}
            ?checked=${on === true}
            ?required=${required && kind === 'radio'}
          />${label}</label
        >`,
    )}
  </fieldset>
`;

export const area = (
  label: string,
  name: string,
  required = false,
  longest = 2000,
  value = '',
): TemplateResult => html`
  <label
    >${label}<textarea
      name=${name}
      rows="3"
      maxlength=${longest}
      ?required=${required}
      .defaultValue=${value}
    ></textarea>
  </label>
`;
