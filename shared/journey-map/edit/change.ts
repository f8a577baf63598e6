import type { Journey } from '../../contracts/journey';
import { refusedAt, type Result } from '../../fault';
import type { Command } from './command';

/** A journey after a command, and the command that brings it back. */
export type Change = Result<{ journey: Journey; inverse: Command }>;

export const changed = (journey: Journey, inverse: Command): Change => ({
  ok: true,
  journey,
  inverse,
});

export const inserted = <Item>(list: readonly Item[], at: number, item: Item): Item[] => [
  ...list.slice(0, at),
  item,
  ...list.slice(at),
];

export const without = <Item>(list: readonly Item[], at: number): Item[] => [
  ...list.slice(0, at),
  ...list.slice(at + 1),
];

export const replacedAt = <Item>(list: readonly Item[], at: number, item: Item): Item[] =>
  list.map((old, index) => (index === at ? item : old));

export const isPlace = (at: number, length: number): boolean =>
  Number.isInteger(at) && at >= 0 && at <= length;

export const noPlace = (at: number, length: number) =>
  refusedAt(['at'], `at must be a place from 0 to ${length}, not ${at}`);

export const unknown = (what: string, field: string, id: string) =>
  refusedAt([field], `there is no ${what} ${id}`);
