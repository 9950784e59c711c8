/**
 * Frames between a console of the staff and the service: the same names as in Java, and the same golden files in the tests.
 * Apart from the resident's, so that the widget never loads a word of them.
 *
 * Invariant: types and constants only; nothing here runs.
 */
export * from './staff-in.js';
export * from './staff-out.js';
export * from './staff-view.js';
