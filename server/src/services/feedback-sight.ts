import type { FeedbackSight } from '../../../shared/contracts/feedback-list';
import type { Fact } from '../store/types';
import { isWithinScope, type LocationScope } from './location-access';

/** Where a reader may see the customers' words, and who they were. */
export interface Sight {
  comments: LocationScope;
  personal: LocationScope;
}

export const EVERYTHING: Sight = { comments: null, personal: null };

const isOpen = (scope: LocationScope): boolean => scope === null || scope.length > 0;

/** Whether there is anything that the reader may see. */
export const sightAtAll = ({ comments, personal }: Sight): FeedbackSight => ({
  comments: isOpen(comments),
  personal: isOpen(personal),
});

/** What the reader may see of one answer. */
export const sightOfFact = ({ comments, personal }: Sight, { location }: Fact): FeedbackSight => ({
  comments: isWithinScope(location, comments),
  personal: isWithinScope(location, personal),
});
