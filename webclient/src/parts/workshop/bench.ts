import type { Spoken } from '../../protocol/index.js';
import type {
  Channel,
  Comparison,
  FlowDrawing,
  Guide,
  Refusal,
  Rehearsal,
  Saying,
  Search,
  StepCard,
  Talk,
  WorkshopSession,
} from '../../protocol/workshop.js';
import type { Graph } from '../../talk/workshop/graph.js';
import type { Trail } from '../../talk/workshop/trail.js';
import type { WorkshopTexts } from '../../texts/workshop/texts.js';

export const SCREENS = ['flow', 'problems', 'compare', 'rehearse'] as const;
export type Screen = (typeof SCREENS)[number];

/** What of the flow's screen is in front where there is room for one alone. */
export const PANES = ['flow', 'step', 'talk'] as const;
export type Pane = (typeof PANES)[number];

/** How a talk is to begin. */
export interface Setting {
  flow: string;
  channel: Channel;
  language: Spoken;
  /** As the field for a date and an hour gives it; empty is now. */
  at: string;
  revision: string;
  hours: 'hours' | 'open' | 'closed';
  queues: string[];
  callBacks: boolean;
}

export interface Talking {
  open: boolean;
  setting: Setting;
  talk: Talk | undefined;
  trail: Trail;
  /** Whether the picture goes along into the flow where the talk waits. */
  follow: boolean;
  busy: boolean;
  refused: Refusal | undefined;
  /** Where the talk was kept. */
  kept: string | undefined;
}

/** Two revisions side by side, and what was found. */
export interface Comparing {
  from: string;
  to: string;
  busy: boolean;
  refused: Refusal | undefined;
  result: Comparison | undefined;
  flow: string | undefined;
  graph: Graph | undefined;
}

/** Past paths gone again with another revision, and what was found. */
export interface Rehearse {
  from: string;
  to: string;
  /** As the field for a date and an hour gives it; empty is a usual working hour. */
  at: string;
  paths: { name: string; text: string } | undefined;
  busy: boolean;
  refused: Refusal | undefined;
  result: Rehearsal | undefined;
  /** The place of what is looked at among what is alike, and of the way in it. */
  stray: number | undefined;
  way: number;
  flow: string | undefined;
  graph: Graph | undefined;
}

/** All that the page shows. */
export interface BenchState {
  phase: 'asking' | 'door' | 'bench';
  session: WorkshopSession | undefined;
  refused: Refusal | undefined;
  language: Spoken;
  live: boolean;
  /** Whether the files could not be read when they were saved last. */
  unreadable: boolean;
  guide: Guide | undefined;
  screen: Screen;
  pane: Pane;
  view: 'picture' | 'list';
  zoom: number;
  flow: string | undefined;
  step: string | undefined;
  /** The step from which an arrow key came to this one. */
  came: string | undefined;
  /** The flows through which one came to this one, outermost first. */
  through: string[];
  drawing: FlowDrawing | undefined;
  graph: Graph | undefined;
  card: StepCard | undefined;
  tab: 'texts' | 'lines' | 'talks';
  words: string;
  search: Search | undefined;
  talking: Talking;
  compare: Comparing;
  rehearse: Rehearse;
}

/** What a part gives to the page. */
export type BenchAct =
  | { do: 'screen'; screen: Screen }
  | { do: 'pane'; pane: Pane }
  | { do: 'speak'; language: Spoken }
  | { do: 'view'; view: 'picture' | 'list' }
  | { do: 'zoom'; by: 'in' | 'out' | 'fit' | 'whole' }
  | { do: 'flow'; flow: string; step?: string; through?: boolean }
  | { do: 'back' }
  | { do: 'step'; step: string; came?: string; look?: boolean }
  | { do: 'unstep' }
  | { do: 'tab'; tab: BenchState['tab'] }
  | { do: 'search'; words: string }
  | { do: 'talk-open'; open: boolean }
  | { do: 'setting'; change: Partial<Setting> }
  | { do: 'begin' }
  | { do: 'say'; saying: Saying }
  | { do: 'follow'; follow: boolean }
  | { do: 'another' }
  | { do: 'keep'; name: string; file: string }
  | { do: 'compare'; from: string; to: string }
  | { do: 'compare-flow'; flow: string }
  | { do: 'paths'; file: File | undefined }
  | { do: 'rehearse'; from: string; to: string; at: string }
  | { do: 'stray'; stray: number; way: number; look?: boolean }
  | { do: 'again' };

export type GiveBench = (act: BenchAct) => void;

/** What the parts are made from. */
export interface Bench {
  t: WorkshopTexts;
  give: GiveBench;
  state: BenchState;
}

/** The path of a file below the folder of the flows, wherever that lies on this computer. */
export function fileName({ state }: Pick<Bench, 'state'>, file: string): string {
  const one = state.guide?.flows.find(f => f.file?.endsWith(`/${f.flow}.yaml`));
  const folder = one?.file?.slice(0, -`${one.flow}.yaml`.length) ?? '';
  return folder !== '' && file.startsWith(folder) ? file.slice(folder.length) : file;
}

/** So many letters of a revision are enough to tell it from the others. */
const SHORT = 8;
export const short = (revision: string): string => revision.slice(0, SHORT);
