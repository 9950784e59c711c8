import { html, nothing, type TemplateResult } from 'lit/html.js';
import { launcher } from '../../parts/launcher/launcher.js';
import type { Act } from '../../parts/act.js';
import { htmlLang, locale, isSpoken, type Spoken } from '../../protocol/index.js';
import { hasIdentityCode, withoutIdentityCode } from '../../talk/identity-code.js';
import { Memory } from '../../talk/memory.js';
import { Talk } from '../../talk/talk.js';
import { texts, type Replacements, type Texts } from '../../texts/texts.js';
import { Announcer } from './announcer.js';
import { command } from './command.js';
import { Rendering } from './rendering.js';
import { keep } from './keep.js';
import { Later } from './later.js';
import { leavePage, twice } from './leave.js';
import { Overlay } from './overlay.js';
import { panel } from './panel.js';
import { Place } from './place.js';
import { HOME, NEUTRAL_PAGE, replacements } from './settings.js';
import { adopt, STYLES } from './styles.js';
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
  #draft = '';
  #identity = false;
  #rated = false;
  #size = 0;
  #failed = false;
  #announcer = new Announcer();
  #later = new Later(this);
  #place = new Place(this, () => this.#talk?.view);
  #overlay = new Overlay(this, this.#place);

  constructor() {
    super();
    adopt(this.root, STYLES);
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
    const kept = this.#memory.read();
    if (location.hash.startsWith('#c=')) {
      // The words of a handler: whoever follows the link wants to go on here.
      this.#open();
      this.#give({ do: 'sheet', sheet: 'come' });
    } else if (kept.open) this.#open(false);
    // Put away while a person was waited for: nobody who comes then shall find the line dead.
    else if (kept.waiting) this.#begin(false);
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
      ${this.#shown ? nothing : launcher(t, this.#give, this.#later.unread)}
      <dialog
        aria-labelledby="title"
        lang=${htmlLang(this.language)}
        data-size=${this.#size}
        @cancel=${this.#cancel}
        @close=${this.#closed}
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
        sheet: this.#overlay.sheet,
        editing: this.#overlay.editing,
        draft: this.#draft,
        identity: this.#identity,
        rated: this.#rated,
        below: this.#place.below,
        deletion: this.#deletion(),
        more: this.#later.more,
        failed: this.#failed,
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
    this.#announcer.tell(this.root, this.#t, talk.view, this.#later.more);
    this.#place.follow();
  }

  readonly #changed = (): void => {
    const view = this.#talk?.view;
    const words = view?.trouble?.words;
    if (words !== undefined && !this.#draft) this.#draft = words;
    if (view) this.#later.follow(view, this.#shown);
    this.requestUpdate();
  };

  get #server(): string {
    return this.getAttribute('server') ?? HOME;
  }

  #begin(open: boolean): void {
    this.#talk ??= new Talk(
      browser(this.#server),
      this.#memory,
      newId,
      this.#changed,
      this.language,
      this.getAttribute('flow') ?? undefined,
    );
    this.#talk.begin();
    this.#talk.remember(open);
  }

  #open(focus = true): void {
    this.#begin(true);
    this.#shown = true;
    this.#later.unread = false;
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
      if (this.#overlay.editing) this.#give({ do: 'edit' });
      else if (this.#overlay.sheet) this.#give({ do: 'sheet' });
    }
    this.#esc(event);
  };

  /** The way back of a phone goes back from what lies over the conversation; then it puts the panel away. */
  readonly #cancel = (event: Event): void => {
    event.preventDefault();
    if (this.#overlay.sheet) this.#give({ do: 'sheet' });
    else this.#minimise();
  };

  /** A browser that does not ask first has closed the dialog already. */
  readonly #closed = (event: Event): void => {
    if (this.#shown && !(event.target as HTMLDialogElement).open) this.#minimise();
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
        talk.typing(act.text !== '');
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
      case 'edit':
        this.#overlay.edit(act.place);
        return;
      case 'sheet':
        if (act.sheet && act.sheet !== 'language') this.#later.fetch();
        this.#overlay.turn(act.sheet);
        return;
      case 'newest':
        this.#place.toEnd();
        return;
      default:
        this.#keepOr(talk, act);
    }
  }

  #keepOr(talk: Talk, act: Act): void {
    switch (act.do) {
      case 'larger':
        this.#size = (this.#size + 1) % SIZES;
        return;
      case 'save': {
        const text = transcript(this.#t, this.language, talk.view.lines);
        keep(`${this.#t('file')}.txt`, new Blob([text], { type: 'text/plain;charset=utf-8' }));
        return;
      }
      case 'export':
        void this.#export(talk);
        return;
      case 'ask':
        void act.run(this.#server, talk.token ?? '').then(() => {
          this.requestUpdate();
        });
        return;
      case 'print':
        this.#overlay.turn();
        void this.updateComplete.then(() => this.#later.more?.print());
        return;
      default:
        this.#command(talk, act);
    }
  }

  async #export(talk: Talk): Promise<void> {
    const file = await this.#later.more?.stored(this.#server, talk.token ?? '').catch(() => undefined);
    if (file) keep(`${this.#t('file')}.json`, file);
    this.#failed = !file;
    this.requestUpdate();
  }

  #command(talk: Talk, act: Act): void {
    if (act.do === 'rate' || act.do === 'another') this.#rated = act.do === 'rate';
    else if (act.do !== 'retry') {
      this.#overlay.editing = undefined;
      this.#overlay.turn();
    }
    command(talk, act);
    if (act.do === 'choose' || act.do === 'change' || act.do === 'wish') this.#place.own();
  }

  #say(talk: Talk, text: string): void {
    if (hasIdentityCode(text)) {
      this.#identity = true;
      return;
    }
    this.#identity = false;
    this.#draft = '';
    this.#failed = false;
    talk.settled();
    talk.typing(false);
    talk.order({ type: 'say', text }, text);
    this.#place.own(false);
  }
}
