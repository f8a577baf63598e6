import type { SlaFacts, SlaNotice } from './facts';

/** The notices that one person is told, as facts of one event: the most urgent first; null where there are none. */
export const slaFactsOf = (notices: readonly SlaNotice[]): SlaFacts | null => {
  const [first, ...others] = [...notices].sort((a, b) => a.leftSeconds - b.leftSeconds);
  if (!first) return null;
  const places = new Set(notices.map(({ location }) => location));
  const { location } = first;
  return {
    ...first,
    kind: 'sla',
    // A mixture of places is about none of them alone.
    filters: places.size === 1 && location !== null ? { location: [location] } : {},
    calendar: 'gregorian',
    ...(others.length > 0 && { others }),
  };
};

/** All of an event's notices, the most urgent first. */
export const noticesOf = ({ others = [], ...first }: SlaFacts): SlaNotice[] => {
  const { kind: _, filters: __, calendar: ___, ...notice } = first;
  return [notice, ...others];
};
