import type { TemplateResult } from 'lit/html.js';
import type { Give, Sheet } from '../../parts/act.js';
import type { Waiting } from '../../protocol/index.js';
import type { View } from '../../talk/view.js';
import type { MoreKey } from '../../texts/more.js';
import type { Row } from '../../texts/table.js';
import type { Texts } from '../../texts/texts.js';
import type { SheetData } from '../widget/sheet.js';
import type { Lent } from './lent.js';

/** What `widget-more.js` brings: what is needed only with a person, or in a sheet, or for keeping. */
export interface More {
  texts: Readonly<Record<MoreKey, Row>>;
  style: string;
  /** The wait for a person, and for a call; empty when the resident waits for neither. */
  waiting(t: Texts, give: Give, view: View, live: boolean): unknown;
  /** The wait in words, for a screen reader; empty when there is nothing new to say. */
  spoken(t: Texts, waiting: Waiting | undefined): string;
  /** The setting of the sound. */
  sound(t: Texts): TemplateResult;
  /** A person has written: a sound, if the resident wished for it. */
  chime(): void;
  /** The end of the menu. */
  items(t: Texts, give: Give, view: View, guided: boolean): TemplateResult;
  /** What lies over the conversation. */
  sheet(t: Texts, give: Give, which: Sheet, data: SheetData): unknown;
  feedback(t: Texts, give: Give, given: boolean): TemplateResult;
  print(): void;
  /** All that the service has stored of the conversation whose token it is; fails when it does not come. */
  stored(server: string, token: string): Promise<Blob>;
}

/** What the file exports. */
export interface MoreFile {
  more(lent: Lent): More;
}
