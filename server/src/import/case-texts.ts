import type { FieldMapping } from './field-mapping';
import { keyed } from './map-row';
import { fieldReader, type Cells, type FieldReader } from './read-field';
import type { Creatable, ReferenceNames } from './sink';

export type Texts<Name extends string> = Partial<Record<Name, string>>;

/** Values of some names, in one record. */
export const each = <Name extends string, Value>(
  names: readonly Name[],
  read: (name: Name) => Value
): Record<Name, Value> =>
  Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, Value>;

/** Texts of a record by field, those that are keys as keys; with the names of what may be created. */
export const createTexts = <Name extends string, Keyed extends Name>(
  fields: Readonly<Record<Name, FieldMapping | null>>,
  index: ReadonlyMap<string, number>,
  { keys, createMissing }: { keys: readonly Keyed[]; createMissing: readonly Creatable[] }
) => {
  const readers: Partial<Record<Name, FieldReader>> = {};
  const names = Object.keys(fields) as Name[];
  for (const name of names) {
    const reader = fieldReader(fields[name], index);
    if (reader) readers[name] = reader;
  }
  const read = (cells: Cells): { texts: Texts<Name>; names: ReferenceNames } => {
    const [texts, called]: [Texts<Name>, ReferenceNames] = [{}, {}];
    for (const name of names) {
      const text = readers[name]?.(cells);
      if (text) texts[name] = text;
    }
    for (const name of keys) {
      const text = texts[name];
      if (text === undefined) continue;
      const { key, name: own } = keyed(text, name);
      texts[name] = key as Texts<Name>[Keyed];
      const kind = createMissing.find((creatable) => creatable === (name as string));
      if (kind && own !== key) called[kind] = { [key]: own };
    }
    return { texts, names: called };
  };
  return { readers, read };
};
