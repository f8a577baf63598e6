/** What a line of a list stands for: a pain point or an opportunity. */
interface Item {
  id: string;
  text: string;
}

/** A line of a list that is written in: of an item that was there, or of a new one. */
export interface ListLine {
  id: string;
  text: string;
}

/**
 * The items of a list after its lines were written in. Only what was typed counts: what others said, added or
 * took away meanwhile stays as it is where nobody typed. A line without words takes its item away.
 * @param items what the list says now
 * @param opened what it said when the writing began
 * @param lines its lines as they are written, in their order; new ones with ids that nothing else has
 * @param make an item of a new line, or of one that others took away while it was reworded
 */
export const writtenItems = <One extends Item>(
  items: readonly One[],
  opened: readonly One[],
  lines: readonly ListLine[],
  make: (line: ListLine) => One
): One[] => {
  const now = new Map(items.map((item) => [item.id, item]));
  const before = new Map(opened.map((item) => [item.id, item]));
  const written = lines.flatMap(({ id, text }) => {
    const words = text.trim();
    const item = now.get(id);
    const old = before.get(id);
    if (words === '') return [];
    if (old && words === old.text.trim()) return item ? [item] : [];
    if (item) return [{ ...item, text: words }];
    return [old ? { ...old, text: words } : make({ id, text: words })];
  });
  const ours = new Set([...before.keys(), ...lines.map(({ id }) => id)]);
  return [...written, ...items.filter(({ id }) => !ours.has(id))];
};
