import { html, nothing, type TemplateResult } from 'lit/html.js';
import { launcher } from '../../parts/launcher/launcher.js';
import type { Act, Sheet } from '../../parts/act.js';
import { htmlLang, locale, isSpoken, type Spoken } from '../../protocol/index.js';
import { hasIdentityCode, withoutIdentityCode } from '../../talk/identity-code.js';
import { Memory } from '../../talk/memory.js';
import { Talk } from '../../talk/talk.js';
import { texts, type Replacements, type Texts } from '../../texts/texts.js';
import { Announcer } from './announcer.js';
import { Rendering } from './rendering.js';
import { save, print } from './keep.js';
import { leavePage, twice } from './leave.js';
import { panel } from './panel.js';
import { Place } from './place.js';
import { HOME, NEUTRAL_PAGE, replacements } from './settings.js';
import { adopt } from './styles.js';
import { browser, newId } from './surroundings.js';
import { transcript } from './transcript.js';

const SIZES = 3;

/**
 * `<perhelinja-chat lang server flow leave-to texts scheme>`: the widget. It holds the conversation and carries out what the
 * parts give; before it is opened it stores nothing, connects to nothing and sends nothing.
 */
export class PerhelinjaChat extends Rendering {
  #talk: Talk | undefined;
  #memory = new Memory(() => sessionStorage, 'perhelinja');
  #replaced: Replacements = {};
  #shown = false;
  #sheet: Sheet | undefined;
  #opener = 'title';
  #editing: string | undefined;
  #draft = '';
  #identity = false;
  #rated = false;
  #size = 0;
  #announcer = new Announcer();
  #place = new Place(this, () => this.#talk?.view);

  constructor() {
    super();
    adopt(this.root);
  }

  connectedCallback(): void {
    this.requestUpdate();
    void replacements(this.getAttribute('texts')).then(found => {
      this.#replaced = found;
      this.requestUpdate();
    });
    addEventListener('online', this.#wake);
    addEventListener('offline', this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
    document.addEventListener('keydown', this.#key, true);
    // Open before the reload: the resident has opened it, and comes back to where it was.
    if (this.#memory.read().open) this.#open(false);
  }

  disconnectedCallback(): void {
    removeEventListener('online', this.#wake);
    removeEventListener('offline', this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
    document.removeEventListener('keydown', this.#key, true);
  }

  /** The language of the conversation, or of the page as long as there is none. */
  get language(): Spoken {
    const page = (this.lang || document.documentElement.lang).toLowerCase();
    const base = page.split('-')[0];
    return this.#talk?.language ?? (isSpoken(page) ? page : isSpoken(base) ? base : 'fi');
  }

  get #t(): Texts {
    return texts(this.language, this.#replaced);
  }

  protected override render(): TemplateResult {
    const t = this.#t;
    return html`
      ${this.#shown ? nothing : launcher(t, this.#give)}
      <dialog
        aria-labelledby="title"
        lang=${htmlLang(this.language)}
        data-size=${this.#size}
        @cancel=${this.#cancel}
      >
        ${this.#shown ? this.#panel(t) : nothing}
      </dialog>
    `;
  }

  #panel(t: Texts): unknown {
    const talk = this.#talk;
    return (
      talk &&
      panel(t, this.#give, {
        view: talk.view,
        state: talk.state,
        language: this.language,
        sheet: this.#sheet,
        editing: this.#editing,
        draft: this.#draft,
        identity: this.#identity,
        rated: this.#rated,
        below: this.#place.below,
        deletion: this.#deletion(),
      })
    );
  }

  #deletion(): string | undefined {
    const at = this.#talk?.view.standing?.deletion;
    return at && new Date(at).toLocaleDateString(locale(this.language), { dateStyle: 'long' });
  }

  protected override updated(): void {
    const talk = this.#talk;
    if (!talk || !this.#shown) return;
    this.#announcer.tell(this.root, this.#t, talk.view);
    this.#place.follow();
  }

  readonly #changed = (): void => {
    const words = this.#talk?.view.trouble?.words;
    if (words !== undefined && !this.#draft) this.#draft = words;
    this.requestUpdate();
  };

  #open(focus = true): void {
    this.#talk ??= new Talk(
      browser(this.getAttribute('server') ?? HOME),
      this.#memory,
      newId,
      this.#changed,
      this.language,
      this.getAttribute('flow') ?? undefined,
    );
    this.#talk.begin();
    this.#talk.remember(true);
    this.#shown = true;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.#place.show(focus);
    });
  }

  #minimise(): void {
    this.#talk?.remember(false);
    this.#shown = false;
    this.#place.hide();
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.#place.focus('.launcher');
    });
  }

  readonly #wake = (): void => {
    if (!navigator.onLine) this.#talk?.lost();
    else if (!document.hidden) this.#talk?.wake();
    this.requestUpdate();
  };

  readonly #esc = twice(
    () => performance.now(),
    () => {
      this.#give({ do: 'quick' });
    },
  );

  /** Esc closes what lies over the conversation; twice, it leaves the page. It never closes the conversation itself. */
  readonly #key = (event: KeyboardEvent): void => {
    if (!this.#shown) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (this.#editing) this.#give({ do: 'edit' });
      else if (this.#sheet) this.#give({ do: 'sheet' });
    }
    this.#esc(event);
  };

  /** The way back of a phone puts the panel away, as the button does. */
  readonly #cancel = (event: Event): void => {
    event.preventDefault();
    this.#minimise();
  };

  readonly #give = (act: Act): void => {
    const talk = this.#talk;
    switch (act.do) {
      case 'open':
        this.#open();
        return;
      case 'minimise':
        this.#minimise();
        return;
      case 'scrolled':
        this.#place.scrolled();
        return;
      case 'quick':
        talk?.leaveQuickly();
        leavePage(this.#t('neutral'), this.getAttribute('leave-to') ?? NEUTRAL_PAGE);
        return;
      default:
        // Asked for before anything waits for it: what comes next may want to focus what is not on the screen yet.
        this.requestUpdate();
        if (talk) this.#carry(talk, act);
    }
  };

  #carry(talk: Talk, act: Act): void {
    switch (act.do) {
      case 'draft':
        this.#draft = act.text;
        this.#identity = false;
        if (act.text) talk.typing();
        return;
      case 'say':
        this.#say(talk, act.text);
        return;
      case 'edit-draft':
        this.#identity = false;
        this.#place.focus('#words');
        return;
      case 'without-identity':
        this.#draft = withoutIdentityCode(this.#draft, this.#t('identityGap'));
        this.#say(talk, this.#draft);
        return;
      case 'choose':
        talk.order({ type: 'choose', step: act.step, value: act.choice.value }, act.choice.label);
        this.#place.own();
        return;
      case 'change':
        this.#change(talk, act);
        return;
      case 'edit':
        this.#edit(act.place);
        return;
      case 'sheet':
        this.#turn(act.sheet);
        return;
      case 'newest':
        this.#place.toEnd();
        return;
      default:
        this.#command(talk, act);
    }
  }

  #command(talk: Talk, act: Act): void {
    switch (act.do) {
      case 'wish':
        this.#turn();
        talk.order({ type: 'wish', pattern: act.pattern });
        this.#place.own();
        return;
      case 'speak':
        this.#turn();
        talk.order({ type: 'speak', language: act.language });
        return;
      case 'rate':
        this.#rated = true;
        talk.order({ type: 'rate', helped: act.helped, words: act.words });
        return;
      case 'end':
        this.#turn();
        talk.leave();
        return;
      case 'erase':
        this.#turn();
        talk.order({ type: 'erase' });
        return;
      case 'another':
        this.#rated = false;
        talk.anew();
        return;
      case 'retry':
        talk.retry();
        return;
      case 'larger':
        this.#size = (this.#size + 1) % SIZES;
        return;
      case 'save':
        save(this.#t('file'), transcript(this.#t, this.language, talk.view.lines));
        return;
      case 'print':
        this.#turn();
        void this.updateComplete.then(print);
    }
  }

  #say(talk: Talk, text: string): void {
    if (hasIdentityCode(text)) {
      this.#identity = true;
      return;
    }
    this.#identity = false;
    this.#draft = '';
    talk.settled();
    talk.order({ type: 'say', text }, text);
    this.#place.own(false);
  }

  #change(talk: Talk, act: Extract<Act, { do: 'change' }>): void {
    this.#editing = undefined;
    this.#turn();
    const value = act.choice ? { value: act.choice.value } : {};
    talk.order({ type: 'change', step: act.step, ...value }, act.choice?.label ?? '');
    this.#place.own();
  }

  #edit(place: string | undefined): void {
    const before = this.#editing;
    this.#editing = place;
    void this.updateComplete.then(() => {
      this.#place.focus(place ? '.choices [aria-pressed=true]' : `#${CSS.escape(`change-${before ?? ''}`)}`);
    });
  }

  /** Another sheet over the conversation, or none; the focus goes with it and comes back to where it was opened. */
  #turn(next?: Sheet): void {
    if (next === this.#sheet) return;
    if (next && !this.#sheet) {
      this.#opener = next === 'language' ? '#to-language' : '#to-menu';
      this.#place.cover();
    }
    this.#sheet = next;
    this.#editing = undefined;
    void this.updateComplete.then(() => {
      if (!next) this.#place.uncover();
      this.#place.focus(next ? '#sheet' : this.#opener);
    });
  }
}
