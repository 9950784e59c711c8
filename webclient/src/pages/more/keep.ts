const PATH = '/v1/conversation/export';

/** All that the service has stored of the conversation whose token it is; fails when it does not come. */
export async function stored(server: string, token: string): Promise<Blob> {
  const answer = await fetch(new URL(PATH, server), {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    credentials: 'omit',
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.blob();
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
