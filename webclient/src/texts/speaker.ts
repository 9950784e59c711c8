import type { Line, Who } from '../protocol/index.js';
import type { Texts } from './texts.js';

/** A worker as residents know one: the name, and the profession if it is told. */
export const named = (who: Who): string => [who.name, who.title].filter(Boolean).join(', ');

/** Who speaks, with what kind of a speaker it is: a robot and a person are never to be mistaken for each other. */
export const speaker = (t: Texts, line: Pick<Line, 'by' | 'who'>): string =>
  line.who ? `${t(line.by)}: ${named(line.who)}` : t(line.by);
