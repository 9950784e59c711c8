import type { BenchState, Setting } from '../../parts/workshop/bench.js';
import type { Spoken } from '../../protocol/index.js';
import { NO_TRAIL } from '../../talk/workshop/trail.js';

/** Where there is room for one column alone; a screen reader's list and the picture are there on both sides of it. */
export const NARROW = '(max-width: 62em)';

const pair = { from: 'now', to: 'now', busy: false, refused: undefined, result: undefined };

export const freshSetting = (language: Spoken): Setting => ({
  flow: '',
  channel: 'chat',
  language,
  at: '',
  revision: 'now',
  hours: 'hours',
  queues: [],
  callBacks: false,
});

export const freshState = (language: Spoken, narrow: boolean): BenchState => ({
  phase: 'asking',
  session: undefined,
  refused: undefined,
  language,
  live: true,
  unreadable: false,
  guide: undefined,
  screen: 'flow',
  pane: 'flow',
  view: narrow ? 'list' : 'picture',
  zoom: 1,
  flow: undefined,
  step: undefined,
  came: undefined,
  through: [],
  drawing: undefined,
  graph: undefined,
  card: undefined,
  tab: 'texts',
  words: '',
  search: undefined,
  talking: {
    open: false,
    setting: freshSetting(language),
    talk: undefined,
    trail: NO_TRAIL,
    follow: true,
    busy: false,
    refused: undefined,
    kept: undefined,
  },
  compare: { ...pair, flow: undefined, graph: undefined },
  rehearse: {
    ...pair,
    at: '',
    paths: undefined,
    result: undefined,
    stray: undefined,
    way: 0,
    flow: undefined,
    graph: undefined,
  },
});
