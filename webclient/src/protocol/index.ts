/**
 * Frames between a resident's client and the service: the same names as in Java, and the same golden files in the tests.
 *
 * Invariant: types and constants only; nothing here runs.
 */
export * from './language.js';
export * from './resident-in.js';
export * from './resident-out.js';
export * from './view.js';
