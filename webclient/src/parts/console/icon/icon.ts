import { html, type TemplateResult } from 'lit';

const PATHS = {
  danger: 'M12 3l10 18H2zM12 10v5M12 18v.5',
  high: 'M12 19V5M6 11l6-6 6 6',
  good: 'M5 12l5 5 9-10',
  warn: 'M12 7v6l4 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  breach: 'M12 7v6M12 16v.5M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  phone: 'M6 3l3 1 1 4-2 2c1 3 3 5 6 6l2-2 4 1 1 3c-1 2-2 3-4 3C10 21 3 14 3 7c0-2 1-3 3-4z',
  robot: 'M5 9h14v10H5zM12 9V4M9 13v2M15 13v2',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-9 16-9 16 0',
  people: 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21c0-8 14-8 14 0M16 4a4 4 0 0 1 0 7M18 14c3 1 4 4 4 7',
  note: 'M5 3h10l4 4v14H5zM9 11h6M9 15h6',
  whisper: 'M4 5h16v11h-8l-5 4v-4H4z',
  send: 'M4 12l16-8-5 16-3-7z',
  leave: 'M10 4H5v16h5M9 12h11M16 8l4 4-4 4',
  back: 'M9 6l-6 6 6 6M3 12h12a6 6 0 0 1 6 6',
  lock: 'M6 11h12v10H6zM8 11V7a4 4 0 0 1 8 0v4',
  sound: 'M4 9h4l5-4v14l-5-4H4zM16 9c2 2 2 4 0 6M19 6c4 4 4 8 0 12',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4',
  net: 'M3 9c5-5 13-5 18 0M6 13c3-3 9-3 12 0M9 17c2-2 4-2 6 0M12 20v.5',
  keys: 'M3 7h18v10H3zM7 11v.5M11 11v.5M15 11v.5M8 14h8',
  down: 'M6 9l6 6 6-6',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5',
  ear: 'M7 10a5 5 0 0 1 10 0c0 4-4 4-4 8a3 3 0 0 1-5 1M10 10a2 2 0 0 1 4 0',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-5 6-5 12 0 18M12 3c5 6 5 12 0 18',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M18.4 5.6l-2.1 2.1M7.7 16.3l-2.1 2.1',
  out: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9',
  dot: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
} as const;

export type StaffIcon = keyof typeof PATHS;

/** A picture beside words, never instead of them: hidden from screen readers. */
export const icon = (name: StaffIcon): TemplateResult =>
  html`<svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
