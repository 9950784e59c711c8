import { beforeEach, describe, expect, it } from 'vitest';
import { LONGEST_NOTES, Notes, NOTES_REST_MILLIS } from '../src/talk/staff/notes.js';
import { World } from './surroundings.js';

let world: World;
let sent: string[];
let notes: Notes;

beforeEach(() => {
  world = new World();
  sent = [];
  notes = new Notes('', {
    after: (millis, run) => world.after(millis, run),
    send: text => `n-${String(sent.push(text))}`,
    changed: () => undefined,
  });
});

describe('notes of a call', () => {
  it('go out whole after each batch of strokes, not after each stroke', () => {
    notes.typed('p');
    world.pass(NOTES_REST_MILLIS - 1);
    notes.typed('pu');
    world.pass(NOTES_REST_MILLIS - 1);
    expect(sent).toEqual([]);
    expect(notes.state(true)).toBe('saving');
    world.pass(1);
    expect(sent).toEqual(['pu']);
    notes.answered('n-1', true);
    expect(notes.state(true)).toBe('saved');
  });

  it('go out at once when the field is left', () => {
    notes.typed('puoliso');
    notes.flush();
    notes.flush();
    expect(sent).toEqual(['puoliso']);
    world.pass(NOTES_REST_MILLIS * 2);
    expect(sent).toHaveLength(1);
  });

  it('are one at a time on their way; what was written meanwhile follows', () => {
    notes.typed('a');
    notes.flush();
    notes.typed('ab');
    notes.flush();
    expect(sent).toEqual(['a']);
    notes.answered('n-1', true);
    expect(sent).toEqual(['a', 'ab']);
    expect(notes.state(true)).toBe('saving');
    notes.answered('n-2', true);
    expect(notes.state(true)).toBe('saved');
  });

  it('are kept while there is no line, and say so', () => {
    notes.typed('a');
    notes.flush();
    expect(notes.state(false)).toBe('unsaved');
    expect(notes.text).toBe('a');
    notes.answered('n-1', true);
    expect(notes.state(false)).toBe('saved');
  });

  it('refused say so, and go again with the next stroke', () => {
    notes.typed('a');
    notes.flush();
    notes.answered('n-1', false);
    expect(notes.state(true)).toBe('refused');
    notes.typed('ab');
    notes.flush();
    notes.answered('n-2', true);
    expect(notes.state(true)).toBe('saved');
  });

  it('are not longer than the service takes, and another’s answer means nothing', () => {
    notes.typed('x'.repeat(LONGEST_NOTES + 1));
    expect(notes.text).toHaveLength(LONGEST_NOTES);
    notes.answered('stranger', true);
    expect(notes.clean).toBe(false);
    notes.stop();
    world.pass(NOTES_REST_MILLIS);
    expect(sent).toEqual([]);
  });
});
