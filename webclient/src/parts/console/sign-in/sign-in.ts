import { html, nothing, type TemplateResult } from 'lit';
import { OWN_NAME, type Spoken } from '../../../protocol/index.js';
import type { Problem, Session } from '../../../talk/staff/session.js';
import { staffKey, type StaffTexts } from '../../../texts/staff/texts.js';
import type { GiveStaff } from '../act.js';
import { icon } from '../icon/icon.js';

export const STAFF_LANGUAGES = ['fi', 'sv', 'en'] as const;

export interface SignIn {
  language: Spoken;
  session: Session | undefined;
  /** Whether the service has answered at all. */
  reached: boolean;
  busy: boolean;
  trouble: Problem | undefined;
  /** Whether the member was signed in until a moment ago. */
  over: boolean;
}

/** Seconds of a minute, to say how long a locked account stays so. */
const MINUTE = 60;

/** In the words of the member's language; what a later version of the service says is told as a failure. */
export const sentence = (t: StaffTexts, trouble: Problem): string =>
  t(staffKey(`door-${trouble.problem}`) ?? 'door-broken', {
    n: Math.ceil((trouble.seconds ?? MINUTE) / MINUTE),
  });

/** The door: the county's own sign-in when there is one, and name, password and code. */
export function signIn(t: StaffTexts, give: GiveStaff, data: SignIn): TemplateResult {
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const field = (name: string): string => String(form.get(name) ?? '').trim();
    give({
      do: 'sign-in',
      name: field('name'),
      password: String(form.get('password') ?? ''),
      code: field('code'),
    });
  };
  const trouble = data.trouble ?? (data.reached ? undefined : { problem: 'unreachable' });
  const provider = data.session?.ways?.includes('provider') === true;
  const password = data.session?.ways?.includes('password') !== false;
  return html`
    <main class="door">
      <h1>${t('product')} <span>${t('console')}</span></h1>
      <div role="alert" id="door-trouble">
        ${trouble ? html`<p class="trouble">${icon('breach')}${sentence(t, trouble)}</p>` : nothing}
        ${data.over && !trouble ? html`<p class="trouble calm">${t('signInOver')}</p>` : nothing}
      </div>
      ${
        provider
          ? html`<a class="button strong wide" href="/staff/oidc/begin">${t('signInCounty')}</a>
              ${password ? html`<p class="or"><span>${t('or')}</span></p>` : nothing}`
          : nothing
      }
      ${password ? fields(t, send, provider, data.busy) : nothing} ${languages(t, give, data.language)}
    </main>
  `;
}

const fields = (
  t: StaffTexts,
  send: (event: SubmitEvent) => void,
  provider: boolean,
  busy: boolean,
): TemplateResult => html`
  <form @submit=${send} aria-describedby="door-trouble">
    <label
      >${t('signInName')}<input name="name" autocomplete="username" required autocapitalize="none"
    /></label>
    <label
      >${t('password')}<input name="password" type="password" autocomplete="current-password" required
    /></label>
    <label
      >${t('code')}<input
        name="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength="10"
        aria-describedby="code-help"
    /></label>
    <p class="small" id="code-help">${t('codeHelp')}</p>
    <button class="button ${provider ? '' : 'strong'} wide" ?disabled=${busy}>${t('signIn')}</button>
  </form>
`;

export const languages = (t: StaffTexts, give: GiveStaff, now: Spoken): TemplateResult => html`
  <div class="languages" role="group" aria-label=${t('language')}>
    ${STAFF_LANGUAGES.map(
      l =>
        html`<button
          class="plain"
          lang=${l}
          aria-pressed=${l === now}
          @click=${() => give({ do: 'speak', language: l })}
        >
          ${OWN_NAME[l]}
        </button>`,
    )}
  </div>
`;
