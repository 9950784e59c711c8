/** So long the browser may take to begin the download; milliseconds. */
const HOLD_MILLIS = 10_000;

/** Gives what the service sent as a file. It is made here and nowhere else, so no copy of it lies on the way. */
export function download(name: string, what: object): void {
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(what, undefined, 2)], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, HOLD_MILLIS);
}
