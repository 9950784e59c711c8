import type { Place, Transfer } from '../src/protocol/staff.js';

export const NOON = '2026-11-22T12:00:00Z';

export const minutesAfter = (minutes: number): string =>
  new Date(Date.parse(NOON) + minutes * 60_000).toISOString();

/** A conversation that Bo has and offers. */
export const BO_OFFERS = (to: Pick<Transfer, 'queue' | 'colleague'>): Partial<Place> => ({
  stage: 'attended',
  owner: { id: 'm-bo', name: 'Bo', title: '' },
  transfer: { ...to, note: '', since: NOON },
});
