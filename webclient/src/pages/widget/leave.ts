/**
 * Leaves the page so that nothing of it can be seen: at once empties what is on the screen, takes a neutral title and goes to
 * a neutral page that takes this one's place in the history.
 */
export function leavePage(title: string, neutral: string): void {
  document.title = title;
  document.body.replaceChildren();
  location.replace(neutral);
}

/** Two presses of Esc within this time leave quickly. */
export const TWICE_MILLIS = 1_000;

/** Tells when Esc was pressed twice in a row, wherever on the page; any other key between them is another wish. */
export function twice(
  now: () => number,
  leave: () => void,
): (event: { key: string; repeat: boolean }) => void {
  let last = -TWICE_MILLIS;
  return event => {
    if (event.repeat) return;
    const at = now();
    if (event.key !== 'Escape') last = -TWICE_MILLIS;
    else if (at - last < TWICE_MILLIS) leave();
    else last = at;
  };
}
