import { html, type TemplateResult } from 'lit';
import type { ClockStage } from '../../../protocol/staff.js';
import { day, placeOf, topicOf, type Desk } from '../desk/desk.js';
import { sheetForm } from '../dialog/parts.js';

/** What is said of a stage: that it is done, or how urgent it is. */
export interface ClockMark {
  stage: ClockStage;
  urgent?: boolean;
}

/** What the button says that marks it. */
export const markLabel = (desk: Pick<Desk, 't'>, mark: ClockMark): string =>
  mark.stage === 'urgency'
    ? desk.t(mark.urgent ? 'clockUrgent' : 'clockNotUrgent')
    : desk.t(`clockdone-${mark.stage}`);

/** Asks once more before a stage is marked: rows are alike, the law goes by it, and nothing takes it back. */
export function markClock(desk: Desk, conversation: string, mark: ClockMark): TemplateResult {
  const { t } = desk;
  const place = placeOf(desk, conversation);
  const clock = place?.clock;
  return sheetForm(
    desk,
    () => {
      desk.give({ do: 'order', order: { type: 'mark-clock', conversation, ...mark } });
    },
    markLabel(desk, mark),
    html`<p>
        ${clock ? html`<b>${t(`clock-${clock.kind}`)}</b><br />` : ''} ${topicOf(desk, place)}
        ${clock ? html`· ${t('clockReceived', { day: day(desk, clock.received), who: clock.keeper.name })}` : ''}
      </p>
      <p>${t('clockMarkWhy')}</p>`,
    mark.urgent ? 'alarm' : 'strong',
  );
}
