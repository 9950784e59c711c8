/** Gives the conversation to the resident as a text file. */
export function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = `${name}.txt`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** On paper stands the conversation alone: whatever on the page neither is the widget nor holds it, stays away. */
const PAPER = `@media print {
  body *:not(perhelinja-chat, :has(perhelinja-chat)) { display: none !important }
}`;

export function print(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PAPER);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  window.addEventListener(
    'afterprint',
    () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(s => s !== sheet);
    },
    { once: true },
  );
  window.print();
}
