/** How large the picture may become, and how small. */
const LARGEST = 2;
const SMALLEST = 0.15;
const STEP = 1.25;
/** A picture that would be smaller than this when all of it is seen is begun at its start, large enough to be read. */
const READABLE = 0.6;
const BEGIN = 0.85;
/** So much of the canvas stays around a step that is looked at. */
const ROOM = 48;

export const within = (zoom: number): number => Math.min(LARGEST, Math.max(SMALLEST, zoom));

export const stepped = (zoom: number, by: 'in' | 'out'): number =>
  within(by === 'in' ? zoom * STEP : zoom / STEP);

/** The zoom at which all of a picture is seen; never larger than life. */
export const fitting = (
  canvas: { width: number; height: number },
  sheet: { width: number; height: number },
): number => within(Math.min(1, canvas.width / sheet.width, canvas.height / sheet.height));

export const beginning = (fit: number): number => (fit < READABLE ? BEGIN : fit);

/** Keeps a point of the picture where it was on the canvas while the picture grows or shrinks under it. */
export function keepAt(canvas: HTMLElement, at: { x: number; y: number }, from: number, to: number): void {
  canvas.scrollLeft = (canvas.scrollLeft + at.x) * (to / from) - at.x;
  canvas.scrollTop = (canvas.scrollTop + at.y) * (to / from) - at.y;
}

/** Moves the canvas as little as needed, or so that the step is in its middle. */
export function bring(canvas: HTMLElement, step: Element, middle: boolean): void {
  const frame = canvas.getBoundingClientRect();
  const it = step.getBoundingClientRect();
  if (middle) {
    canvas.scrollLeft += (it.left + it.right) / 2 - (frame.left + frame.right) / 2;
    canvas.scrollTop += (it.top + it.bottom) / 2 - (frame.top + frame.bottom) / 2;
    return;
  }
  canvas.scrollLeft += beyond(it.left, it.right, frame.left, frame.right);
  canvas.scrollTop += beyond(it.top, it.bottom, frame.top, frame.bottom);
}

function beyond(from: number, to: number, first: number, last: number): number {
  if (from < first + ROOM) return from - first - ROOM;
  return to > last - ROOM ? to - last + ROOM : 0;
}
