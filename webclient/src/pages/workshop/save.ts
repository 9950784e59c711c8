/** So long the browser may take to begin the download; milliseconds. */
const HOLD_MILLIS = 10_000;

/** Gives a text as a file. It is made here and nowhere else, so no copy of it lies on the way. */
export function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/yaml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, HOLD_MILLIS);
}
