import { locale, type Card, type Language, type Line } from '../../protocol/index.js';
import { notice } from '../../texts/notice.js';
import { speaker } from '../../texts/speaker.js';
import type { Texts } from '../../texts/texts.js';

/** The conversation as plain text, each line with who said it and when: for the resident to keep. */
export function transcript(t: Texts, language: Language, lines: readonly Line[]): string {
  const at = (l: Line): string =>
    new Date(l.at).toLocaleString(locale(language), { dateStyle: 'short', timeStyle: 'short' });
  return [
    `${t('name')}. ${t('robot')}`,
    ...lines
      .filter(l => said(t, l))
      .map(l => (l.kind === 'notice' ? `(${said(t, l)})` : `${speaker(t, l)}, ${at(l)}\n${said(t, l)}`)),
  ].join('\n\n');
}

/** One line in words alone: for a file, and for a screen reader. */
export function said(t: Texts, line: Line): string {
  if (line.kind === 'notice') return notice(t, line);
  const labels = line.answers.map(a => a.label).join(', ');
  if (line.kind === 'understood') return `${line.text || t('understood')}: ${labels}`;
  if (line.kind === 'dropped') return `${line.text || t('dropped')}: ${labels}`;
  return [line.text, ...line.cards.map(c => service(t, c))].filter(Boolean).join('\n');
}

const service = (t: Texts, card: Card): string =>
  [
    card.name,
    card.description,
    ...card.ways.map(way =>
      [
        `- ${[way.name, way.address].filter(Boolean).join(' ')}`,
        way.verified ? '' : `(${t('check')})`,
        way.hours,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    card.next,
  ]
    .filter(Boolean)
    .join('\n');
