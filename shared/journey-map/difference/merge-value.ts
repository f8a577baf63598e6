import type { Cell, Opportunity, PainPoint } from '../../contracts/journey';
import { equal } from './equal';
import { mergeOrder } from './merge-order';

/** A merged value; in a conflict it is theirs. */
export interface Merged<Value> {
  value: Value;
  conflict: boolean;
}

/** The value that changed; theirs, and a conflict, when both changed it otherwise. */
export const mergeValue = <Value>(base: Value, mine: Value, theirs: Value): Merged<Value> => {
  if (equal(mine, theirs) || equal(base, mine)) return { value: theirs, conflict: false };
  if (equal(base, theirs)) return { value: mine, conflict: false };
  return { value: theirs, conflict: true };
};

type Item = PainPoint | Opportunity;

const byId = (items: readonly Item[]) =>
  new Map<string, Item>(items.map((item) => [item.id, item]));
const idsOf = (items: readonly Item[]) => items.map(({ id }) => id);

/** Two lists that came from the same, item by item; null when both changed the same item. */
const mergeItems = (
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[]
): Item[] | null => {
  const [old, own, others] = [byId(base), byId(mine), byId(theirs)];
  const merged = new Map<string, Item>();
  for (const id of new Set([...own.keys(), ...others.keys()])) {
    const { value, conflict } = mergeValue(old.get(id), own.get(id), others.get(id));
    if (conflict) return null;
    if (value) merged.set(id, value);
  }
  const orders = { base: idsOf(base), mine: idsOf(mine), theirs: idsOf(theirs) };
  return mergeOrder(orders, new Set(merged.keys())).flatMap((id) => merged.get(id) ?? []);
};

const itemsOf = (cell: Cell | null): readonly Item[] | null =>
  cell === null ? [] : Array.isArray(cell) ? cell : null;

/** A cell that changed; lists of pain points and of opportunities are merged item by item. */
export const mergeCell = (
  base: Cell | null,
  mine: Cell | null,
  theirs: Cell | null
): Merged<Cell | null> => {
  const merged = mergeValue(base, mine, theirs);
  if (!merged.conflict) return merged;
  const [old, own, others] = [itemsOf(base), itemsOf(mine), itemsOf(theirs)];
  const items = old && own && others ? mergeItems(old, own, others) : null;
  if (!items) return merged;
  return { value: items.length > 0 ? (items as PainPoint[]) : null, conflict: false };
};
