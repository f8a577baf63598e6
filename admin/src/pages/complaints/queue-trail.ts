import * as React from 'react';

/** The queue that a case was opened from. It goes with the history's entry, so that it outlives a reload. */
export interface QueueTrail {
  /** What the queue was narrowed to: the search of its URL. */
  search: string;
  /** Of its cases, in their order. */
  references: readonly string[];
}

/** Given by the list round its lines; null: a case is opened from somewhere else. */
export const QueueTrailContext = React.createContext<QueueTrail | null>(null);

/** What a link into the queue's cases carries. */
export const useTrailState = (): { trail: QueueTrail } | undefined => {
  const trail = React.useContext(QueueTrailContext);
  return React.useMemo(() => (trail ? { trail } : undefined), [trail]);
};

/** The trail in a history's entry; null where there is none, or something else. */
export const readTrail = (state: unknown): QueueTrail | null => {
  const { trail } = (state ?? {}) as { trail?: Partial<QueueTrail> };
  if (typeof trail?.search !== 'string' || !Array.isArray(trail.references)) return null;
  const isWhole = trail.references.every((one) => typeof one === 'string');
  return isWhole ? { search: trail.search, references: trail.references } : null;
};

/** Where a case stands in its queue, and the ones beside it; null where it stands in none. */
export const placeInTrail = (
  trail: QueueTrail | null,
  reference: string
): { index: number; count: number; previous: string | null; next: string | null } | null => {
  const index = trail?.references.indexOf(reference) ?? -1;
  if (!trail || index < 0) return null;
  return {
    index,
    count: trail.references.length,
    previous: trail.references[index - 1] ?? null,
    next: trail.references[index + 1] ?? null,
  };
};
