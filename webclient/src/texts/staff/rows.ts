import type { StaffRow } from './texts.js';

/** Checks each row's shape, and keeps the keys. */
export const rows = <K extends string>(table: Record<K, StaffRow>): Record<K, StaffRow> => table;
