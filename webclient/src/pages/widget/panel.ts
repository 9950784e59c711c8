import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Give, Sheet } from '../../parts/act.js';
import { banner } from '../../parts/banner/banner.js';
import { composer } from '../../parts/composer/composer.js';
import { duties } from '../../parts/duties/duties.js';
import { ended } from '../../parts/ended/ended.js';
import { header } from '../../parts/header/header.js';
import { log } from '../../parts/log/log.js';
import { SPOKEN, type Spoken } from '../../protocol/index.js';
import { FAILURES_BEFORE_FALLBACK, type State } from '../../talk/connection.js';
import { inDanger, withPeople, type View } from '../../talk/view.js';
import type { Texts } from '../../texts/texts.js';
import type { More } from '../more/more.js';
import { openLines } from './settings.js';
import { sheet } from './sheet.js';

/** Longest text when the service has not said yet. */
const LONGEST_TEXT = 2_000;

export interface Panel {
  view: View;
  state: State;
  language: Spoken;
  sheet: Sheet | undefined;
  editing: string | undefined;
  draft: string;
  identity: boolean;
  rated: boolean;
  below: boolean;
  deletion: string | undefined;
  more: More | undefined;
  /** Whether something that the resident wished for was not done, with no words of the service for it. */
  failed: boolean;
}

/** The opened widget, from top to bottom. */
export function panel(t: Texts, give: Give, data: Panel): TemplateResult {
  const { view, state } = data;
  const lines = openLines(data.language);
  const over = view.gone || view.standing?.phase === 'ended';
  return html`
    ${header(t, give, { language: data.language, state: state.kind, sheet: data.sheet })}
    ${duties(t, give, {
      emergency: lines[0]?.number ?? '112',
      danger: inDanger(view),
      worker: view.standing?.worker,
      over,
    })}
    ${banner(t, give, {
      broken: broken(state),
      talking: view.lines.length > 0,
      trouble: trouble(t, data),
      lines,
    })}
    ${
      data.sheet
        ? sheet(t, give, data.sheet, { ...data, languages: view.facts?.languages ?? SPOKEN })
        : nothing
    }
    <div class="main" ?hidden=${data.sheet !== undefined}>
      ${log(t, give, { view, live: state.kind === 'live', editing: data.editing, below: data.below })}
      ${data.more?.waiting(t, give, view, state.kind === 'live')}
      ${
        over
          ? ended(t, give, {
              gone: view.gone,
              feedback: data.more?.feedback(t, give, data.rated),
              deletion: data.deletion,
            })
          : composer(t, give, {
              ...data,
              people: withPeople(view),
              longest: view.facts?.longestText ?? LONGEST_TEXT,
            })
      }
    </div>
    <div class="hidden" aria-live="polite" id="news"></div>
    <div class="hidden" aria-live="polite" id="state"></div>
    <div class="hidden" role="alert" id="alarm"></div>
  `;
}

/** A line that broke once comes back before anybody would have read of it. */
function broken(state: State): 'lost' | 'offline' | undefined {
  if (!navigator.onLine && state.kind !== 'live') return 'offline';
  return state.failures >= FAILURES_BEFORE_FALLBACK ? 'lost' : undefined;
}

const queued = (view: View): boolean => view.standing?.phase === 'queued';

function trouble(t: Texts, { view, more, failed }: Panel): string {
  if (view.anew) return t('anew');
  if (view.trouble || failed) return view.trouble?.sentence ?? t('failed');
  return queued(view) && !more ? t('queued') : '';
}
