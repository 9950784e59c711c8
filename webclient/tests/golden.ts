import { readdirSync, readFileSync } from 'node:fs';
import type { ResidentIn, ResidentOut } from '../src/protocol/index.js';

const GOLDEN = new URL('../../src/test/resources/golden/', import.meta.url);

/** The golden frames of a direction, by name: the same files that the service's own tests read. */
export function golden<T>(direction: string): [name: string, frame: T][] {
  const folder = new URL(`${direction}/`, GOLDEN);
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T]);
}

export const goldenIn = (): [string, ResidentIn][] => golden<ResidentIn>('resident-in');
export const goldenOut = (): [string, ResidentOut][] => golden<ResidentOut>('resident-out');
