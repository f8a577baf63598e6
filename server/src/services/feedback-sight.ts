import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { FeedbackSight } from '../../../shared/contracts/feedback-list';
import { ADMIN_ACTIONS, type AdminAction } from '../../../shared/permissions';
import type { FactChoice } from '../store/fact-list-types';
import type { Fact } from '../store/types';
import { getService } from './get-service';
import { isWithinScope, withinScope, type Ability, type LocationScope } from './location-access';

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

/** What an admin may see of feedback, and where. */
export const sightOfAbility = (ability: Ability, { strapi }: { strapi: Core.Strapi }): Sight => {
  const where = (action: AdminAction): LocationScope =>
    ability.can(action) ? getService('locationAccess', { strapi }).scopeOf(ability, action) : [];
  return {
    comments: where(ADMIN_ACTIONS.readComments),
    personal: where(ADMIN_ACTIONS.readPersonal),
  };
};

/**
 * A choice of answers within what somebody may see.
 * @throws ForbiddenError for a search without a right to comments: what it finds tells what they say
 */
export const visibleChoice = <Choice extends Partial<FactChoice>>(
  choice: Choice,
  scope: LocationScope,
  sight: Sight
): Choice => {
  const filters = withinScope(choice.filters ?? {}, scope);
  if (!choice.search || choice.search.length === 0) return { ...choice, filters };
  if (!sightAtAll(sight).comments) {
    throw new errors.ForbiddenError('search needs the permission to read comments');
  }
  return { ...choice, filters: withinScope(filters, sight.comments) };
};
