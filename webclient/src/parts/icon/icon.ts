import { html, type TemplateResult } from 'lit/html.js';

const PATHS = {
  chat: 'M4 4h16v12H9l-5 4z',
  close: 'M5 9l7 7 7-7',
  menu: 'M4 7h16M4 12h16M4 17h16',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-5 6-5 12 0 18M12 3c5 6 5 12 0 18',
  send: 'M4 12l16-8-5 16-3-7z',
  phone: 'M6 3l3 1 1 4-2 2c1 3 3 5 6 6l2-2 4 1 1 3c-1 2-2 3-4 3C10 21 3 14 3 7c0-2 1-3 3-4z',
  leave: 'M10 4H5v16h5M9 12h11M16 8l4 4-4 4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-9 16-9 16 0',
  back: 'M15 5l-7 7 7 7',
  pencil: 'M4 20l1-5L16 4l4 4L9 19z',
  place: 'M12 21c-9-9-7-18 0-18s9 9 0 18zM12 8v3',
  robot: 'M5 9h14v10H5zM12 9V4M9 13v2M15 13v2',
} as const;

export type Icon = keyof typeof PATHS;

/** A picture beside words, never instead of them: hidden from screen readers. */
export const icon = (name: Icon): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
