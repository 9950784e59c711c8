import { Graph as Layout, layout } from '@dagrejs/dagre';
import { jumps, type Graph, type Way } from '../../../talk/workshop/graph.js';

/** Sizes of the picture, in its own units: CSS pixels at a zoom of one. */
export const CARD = 224;
const PAD = 14;
export const NAME_AT = 40;
export const LABEL_AT = 60;
export const LINE = 17;
export const BADGE = 22;
const LABEL_LINES = 3;
const WAY_WIDTH = 168;
const WAY_LINES = 3;
export const WAY_LINE = 15;
const WAY_PAD = 5;
const EDGE = 28;

/** As the style sheet of the picture names it. */
const FAMILY = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

export const FONTS = {
  label: `13px ${FAMILY}`,
  way: `12px ${FAMILY}`,
  badge: `700 12.5px ${FAMILY}`,
  name: `700 15px ${FAMILY}`,
} as const;

/** How wide words are in a font. */
export type Measure = (words: string, font: string) => number;

export interface Card {
  step: string;
  /** The step's name as it fits. */
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
  badges: string[];
  /** Ways that are told on the step rather than drawn. */
  jumps: { to: string; words: string }[];
}

export interface Line {
  way: Way;
  path: string;
  /** Where it points, and from which direction. */
  head: string;
  label: { x: number; y: number; width: number; height: number; lines: string[] } | undefined;
}

export interface Sheet {
  width: number;
  height: number;
  cards: Card[];
  lines: Line[];
  /** Whether it goes down or to the right. */
  direction: 'TB' | 'LR';
}

interface Point {
  x: number;
  y: number;
}

/** Width to height of what a picture is looked at in. */
const SHAPE = 1.5;

/**
 * Lays a graph out from top to bottom, or to the right where that can be seen at a larger size. Pure but for measuring: the same
 * graph gives the same picture.
 */
export function sheet(
  graph: Graph,
  badges: (step: string) => string[],
  says: (way: Way) => string,
  measure: Measure,
): Sheet {
  const told = jumps(graph);
  const cards = graph.steps.map(s =>
    card(
      s,
      badges(s.step),
      [...told].filter(w => w.from === s.step),
      says,
      measure,
    ),
  );
  const drawn = graph.ways.filter(w => !told.has(w));
  const down = placed(cards, drawn, 'TB', says, measure);
  if (down.width <= down.height * SHAPE) return down;
  const right = placed(cards, drawn, 'LR', says, measure);
  return span(right) < span(down) ? right : down;
}

/** How far one would have to step back to see all of it. */
const span = (s: Sheet): number => Math.max(s.width, s.height * SHAPE);

function card(
  { step, label }: Graph['steps'][number],
  marks: string[],
  told: readonly Way[],
  says: (way: Way) => string,
  measure: Measure,
): Card {
  const lines = wrapped(label, CARD - 2 * PAD, FONTS.label, LABEL_LINES, measure);
  const hops = told.map(w => ({
    to: w.to,
    words: cut([`↪ ${w.to}`, says(w)].filter(Boolean).join(': '), CARD - 2 * PAD, FONTS.way, measure),
  }));
  const rows = lines.length * LINE + marks.length * BADGE + hops.length * BADGE;
  return {
    step,
    name: cut(step, CARD - 2 * PAD, FONTS.name, measure),
    x: 0,
    y: 0,
    width: CARD,
    height: LABEL_AT - 4 + rows + (rows ? 8 : 0),
    lines,
    badges: marks.map(m => cut(m, CARD - 2 * PAD, FONTS.badge, measure)),
    jumps: hops,
  };
}

function placed(
  cards: readonly Card[],
  ways: readonly Way[],
  direction: Sheet['direction'],
  says: (way: Way) => string,
  measure: Measure,
): Sheet {
  const drawn = new Layout({ multigraph: true });
  drawn.setGraph({ rankdir: direction, nodesep: 32, ranksep: 34, edgesep: 18, marginx: EDGE, marginy: EDGE });
  for (const { step, width, height } of cards) drawn.setNode(step, { width, height });
  const known = ways.filter(w => drawn.hasNode(w.from) && drawn.hasNode(w.to));
  known.forEach((way, n) => {
    const lines = wrapped(says(way), WAY_WIDTH, FONTS.way, WAY_LINES, measure);
    const size = lines.length
      ? {
          width: Math.max(...lines.map(l => measure(l, FONTS.way))) + 2 * WAY_PAD,
          height: lines.length * WAY_LINE + 2 * WAY_PAD,
        }
      : { width: 0, height: 0 };
    drawn.setEdge(way.from, way.to, { ...size, lines, labelpos: 'c' }, String(n));
  });
  layout(drawn);
  const size = drawn.graph() as { width?: number; height?: number };
  return {
    direction,
    width: Math.ceil(size.width ?? CARD),
    height: Math.ceil(size.height ?? CARD),
    cards: cards.map(c => {
      const at = drawn.node(c.step) as unknown as Point;
      return { ...c, x: at.x - c.width / 2, y: at.y - c.height / 2 };
    }),
    lines: known.map((way, n) => line(way, drawn.edge(way.from, way.to, String(n)) as unknown as Drawn)),
  };
}

interface Drawn extends Point {
  points: Point[];
  width: number;
  height: number;
  lines: string[];
}

function line(way: Way, drawn: Drawn): Line {
  const { points, lines, width, height } = drawn;
  return {
    way,
    path: curve(points),
    head: head(points),
    label: lines.length
      ? { x: drawn.x - width / 2, y: drawn.y - height / 2, width, height, lines }
      : undefined,
  };
}

/** Words in lines no wider than that; what is too long ends in dots. */
export function wrapped(
  words: string,
  width: number,
  font: string,
  most: number,
  measure: Measure,
): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer, font) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, most).map(l => cut(l, width, font, measure));
  if (lines.length <= most) return shown;
  const end = shown.at(-1) ?? '';
  return [...shown.slice(0, -1), cut(`${end} …`, width, font, measure)];
}

function cut(words: string, width: number, font: string, measure: Measure): string {
  if (measure(words, font) <= width) return words;
  let left = words.replace(/\s*…$/, '');
  while (left.length > 1 && measure(`${left}…`, font) > width) left = left.slice(0, -1);
  return `${left}…`;
}

const n = (x: number): string => String(Math.round(x * 10) / 10);
const at = (p: Point): string => `${n(p.x)} ${n(p.y)}`;
const mid = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** A soft line: it begins and ends at its ends, and touches the middles between its other points. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const parts = [`M${at(first)}`];
  rest.forEach((point, k) => {
    const next = rest[k + 1];
    if (next) parts.push(`Q${at(point)} ${at(mid(point, next))}`);
  });
  parts.push(`L${at(last)}`);
  return parts.join('');
}

const HEAD = 9;

/** A filled tip at the end of the line. */
function head(points: readonly Point[]): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return '';
  const along = Math.atan2(end.y - before.y, end.x - before.x);
  const side = (by: number): Point => ({
    x: end.x - HEAD * Math.cos(along + by),
    y: end.y - HEAD * Math.sin(along + by),
  });
  return `M${at(end)}L${at(side(0.45))}L${at(side(-0.45))}Z`;
}
