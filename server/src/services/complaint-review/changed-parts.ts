import type { ReviewChangeHow } from '../../../../shared/contracts/complaint-review';

type Parts = Map<string, { name: string; content: string }>;

/** Entries of a list by their keys, or parts of an object by their names. */
const partsOf = (content: unknown): Parts => {
  if (Array.isArray(content)) {
    return new Map(
      (content as { key: string; name?: string }[]).map((entry) => [
        entry.key,
        { name: entry.name ?? entry.key, content: JSON.stringify(entry) },
      ])
    );
  }
  const object = typeof content === 'object' && content !== null ? content : {};
  return new Map(
    Object.entries(object).map(([name, part]) => [name, { name, content: JSON.stringify(part) }])
  );
};

/**
 * What a version of settings did to the one before, each kind of change with the names of what it concerns.
 *
 * @param before a list of named entries or an object of parts; null where there was nothing
 * @example changedParts([{ key: 'a' }], [{ key: 'a' }, { key: 'b' }]) // [{ how: 'added', names: ['b'] }]
 */
export const changedParts = (
  before: unknown,
  after: unknown
): { how: ReviewChangeHow; names: string[] }[] => {
  const [was, is] = [partsOf(before), partsOf(after)];
  const named = (how: ReviewChangeHow, parts: Parts, fits: (key: string) => boolean) => ({
    how,
    names: [...parts].flatMap(([key, { name }]) => (fits(key) ? [name] : [])),
  });
  return [
    named('added', is, (key) => !was.has(key)),
    named('changed', is, (key) => was.has(key) && was.get(key)?.content !== is.get(key)?.content),
    named('removed', was, (key) => !is.has(key)),
  ].filter(({ names }) => names.length > 0);
};
