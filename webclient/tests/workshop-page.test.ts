import { describe, expect, it } from 'vitest';
import { sheet, wrapped } from '../src/parts/workshop/picture/layout.js';
import { beginning, fitting, stepped } from '../src/pages/workshop/camera.js';
import { hashOf, placeOf } from '../src/pages/workshop/place.js';
import type { FlowDrawing } from '../src/protocol/workshop.js';
import { graphOf } from '../src/talk/workshop/graph.js';
import { AGAIN_MILLIS, Watch, type Source } from '../src/talk/workshop/watch.js';
import { isRefusal, Workshop } from '../src/talk/workshop/workshop.js';
import { WORKSHOP_TABLE, workshopTexts, type WorkshopKey } from '../src/texts/workshop/texts.js';
import money from './recorded/workshop-money.json' with { type: 'json' };
import school from './recorded/workshop-school.json' with { type: 'json' };

const measure = (words: string): number => words.length * 7;

describe('the picture', () => {
  it.each([money, school])('lays out every step, none over another', drawing => {
    const graph = graphOf(drawing as FlowDrawing);
    const drawn = sheet(
      graph,
      () => [],
      way => way.labels.join(' or '),
      measure,
    );
    expect(drawn.cards).toHaveLength(graph.steps.length);
    for (const a of drawn.cards)
      for (const b of drawn.cards)
        if (a !== b)
          expect(
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
          ).toBe(true);
    const told = drawn.cards.reduce((n, c) => n + c.jumps.length, 0);
    expect(drawn.lines.length + told).toBe(graph.ways.length);
    expect(drawn).toEqual(
      sheet(
        graph,
        () => [],
        way => way.labels.join(' or '),
        measure,
      ),
    );
  });

  it('breaks words into lines, and says where there is more', () => {
    expect(wrapped('one two three', 56, '', 3, measure)).toEqual(['one two', 'three']);
    expect(wrapped('one two three four', 56, '', 2, measure).at(-1)).toContain('…');
    expect(wrapped('unbreakable', 35, '', 2, measure)).toEqual(['unbr…']);
    expect(wrapped('', 35, '', 2, measure)).toEqual([]);
  });

  it('begins whole where it can be read so, and large otherwise', () => {
    expect(beginning(fitting({ width: 800, height: 600 }, { width: 1000, height: 600 }))).toBe(0.8);
    expect(beginning(fitting({ width: 800, height: 600 }, { width: 8000, height: 600 }))).toBe(0.85);
    expect(stepped(2, 'in')).toBe(2);
  });
});

describe('the address', () => {
  it('holds the screen and names, and leads back to them', () => {
    expect(hashOf({ screen: 'flow', flow: 'money', step: 'need' })).toBe('#flow/money/need');
    expect(placeOf('#flow/money/need')).toEqual({ screen: 'flow', flow: 'money', step: 'need' });
    expect(placeOf(hashOf({ screen: 'compare', flow: 'money', step: undefined }))).toEqual({
      screen: 'compare',
    });
  });

  it('that leads nowhere opens the flows', () => {
    expect(placeOf('#nowhere/%E0%A4%A')).toEqual({ screen: 'flow' });
    expect(placeOf('')).toEqual({ screen: 'flow' });
  });
});

describe('the service of the workshop', () => {
  const said: { path: string; how: RequestInit }[] = [];
  const answering = (status: number, body: unknown): Workshop =>
    new Workshop((path, how) => {
      said.push({ path, how });
      return Promise.resolve(new Response(JSON.stringify(body), { status }));
    });

  it('is never told in an address what an author typed', async () => {
    said.length = 0;
    const workshop = answering(200, {});
    const typed = 'salainen sana';
    await workshop.search(typed);
    await workshop.go('t', { say: typed });
    await workshop.kept('t', typed);
    await workshop.keep('t', typed, typed);
    await workshop.compare(typed, 'now');
    await workshop.rehearse({ from: 'now', to: 'now', paths: typed, language: 'fi' });
    expect(said.filter(s => decodeURIComponent(s.path).includes(typed))).toEqual([]);
    expect(said.every(s => s.how.method === 'POST' && String(s.how.body).includes(typed))).toBe(true);
  });

  it('changes things with the token of its session', async () => {
    said.length = 0;
    const workshop = answering(200, { mode: 'own-machine', csrf: 'c' });
    await workshop.session();
    await workshop.search('ero');
    expect(said[1]?.how.headers).toMatchObject({ 'X-Csrf-Token': 'c' });
  });

  it.each([
    [401, { problem: 'not-signed-in' }, { error: 'not-signed-in' }],
    [409, { problem: 'name-taken', says: 'There is one.' }, { error: 'name-taken', says: 'There is one.' }],
    [502, '<html>', { error: 'broken' }],
  ])('refuses with a reason: %s', async (status, body, expected) => {
    expect(await answering(status, body).guide()).toEqual(expected);
  });

  it('that cannot be reached is a value, too', async () => {
    const workshop = new Workshop(() => Promise.reject(new TypeError('offline')));
    const answer = await workshop.guide();
    expect(isRefusal(answer) && answer.error).toBe('unreachable');
  });
});

describe('the watch over the files', () => {
  class Fake implements Source {
    readyState = 1;
    readonly #hear = new Map<string, () => void>();
    addEventListener(type: string, hear: () => void): void {
      this.#hear.set(type, hear);
    }
    close(): void {
      this.readyState = 2;
    }
    tell(type: string): void {
      this.#hear.get(type)?.();
    }
  }

  const watched = (): { sources: Fake[]; heard: string[]; later: (() => void)[]; watch: Watch } => {
    const sources: Fake[] = [];
    const heard: string[] = [];
    const later: (() => void)[] = [];
    const watch = new Watch({
      open: () => {
        const fake = new Fake();
        sources.push(fake);
        return fake;
      },
      later: (run, millis) => {
        expect(millis).toBe(AGAIN_MILLIS);
        later.push(run);
        return () => later.splice(later.indexOf(run), 1);
      },
      changed: () => heard.push('changed'),
      trouble: () => heard.push('trouble'),
      live: on => heard.push(on ? 'live' : 'lost'),
    });
    return { sources, heard, later, watch };
  };

  it('tells that a line broke, and reads again what was saved meanwhile', () => {
    const { sources, heard, watch } = watched();
    watch.start();
    sources[0]?.tell('open');
    sources[0]?.tell('error');
    sources[0]?.tell('open');
    expect(heard).toEqual(['live', 'lost', 'live', 'changed']);
  });

  it('opens a line anew that the browser gave up, and none after the end', () => {
    const { sources, heard, later, watch } = watched();
    watch.start();
    sources[0]?.close();
    sources[0]?.tell('error');
    later[0]?.();
    expect(sources).toHaveLength(2);
    sources[1]?.tell('guide');
    sources[1]?.tell('trouble');
    watch.stop();
    sources[1]?.tell('error');
    expect(later).toHaveLength(0);
    expect(heard).toEqual(['lost', 'changed', 'trouble']);
  });
});

describe('the words of the workshop', () => {
  const gaps = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(m => m[0]).sort();

  it.each(Object.entries(WORKSHOP_TABLE))(
    '%s are there in three languages, with the same gaps',
    (key, row) => {
      for (const language of ['fi', 'sv', 'en'] as const) {
        const text = workshopTexts(language)(key as WorkshopKey);
        expect(text.trim(), language).toBe(text);
        expect(text, language).not.toBe('');
        expect(gaps(text), language).toEqual(gaps(row[0]));
      }
    },
  );
});
