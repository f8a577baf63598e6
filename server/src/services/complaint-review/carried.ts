import type { ReviewContent, ReviewFollowUp } from '../../../../shared/contracts/review-record';
import type { LocalDate } from '../../../../shared/time';

const isUnfinished = ({ state }: ReviewFollowUp): boolean =>
  state === 'open' || state === 'started';

/**
 * What a review takes over from the one before: whatever is neither done nor dropped, as long as the review itself
 * does not say anything of it.
 *
 * @param previous the review before, whose period ended at `to`
 * @returns entries that know of which review they are
 */
export const carriedFollowUps = (
  previous: (Pick<ReviewContent, 'followUps'> & { to: LocalDate }) | null,
  own: readonly ReviewFollowUp[]
): ReviewFollowUp[] => {
  if (!previous) return [];
  const known = new Set(own.map(({ id }) => id));
  return previous.followUps
    .filter((entry) => isUnfinished(entry) && !known.has(entry.id))
    .map((entry) => ({ ...entry, since: entry.since ?? previous.to }));
};
