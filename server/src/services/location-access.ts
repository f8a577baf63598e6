import type { Core, UID as StrapiUID } from '@strapi/strapi';
import { ADMIN_ACTIONS, type AdminAction } from '../../../shared/permissions';
import { PLUGIN_ID, UID } from '../constants';

/** Keys of the locations whose answers somebody may see; null: of all, and answers without a location. */
export type LocationScope = readonly string[] | null;

/** What Strapi leaves of an admin's permissions on a request. */
export interface Ability {
  can(action: string): boolean;
  rulesFor(action: string, subject: string): readonly { conditions?: unknown }[];
}

const CONDITION = 'manages-location';
/** For Strapi, permissions of plugins are about everything. */
const SUBJECT = 'all';

interface LocationCondition {
  location: { $in: string[] };
}

/** Whom Strapi asks a condition for, with the permission that it is put on. */
interface Asking {
  id?: unknown;
  permission?: { subject?: string | null };
}

const isLocationCondition = (value: unknown): value is LocationCondition =>
  Array.isArray((value as Partial<LocationCondition> | null)?.location?.$in);

/**
 * The locations that a rule opens; null when it opens all. Strapi joins the results of several conditions
 * with `$or`, inside one `$and`. A condition of somebody else's says nothing of answers and opens none.
 */
const locationsOfRule = (conditions: unknown): string[] | null => {
  if (conditions === undefined || conditions === null) return null;
  const { $and = [] } = conditions as { $and?: { $or?: unknown[] }[] };
  return $and
    .flatMap(({ $or = [] }) => $or)
    .filter(isLocationCondition)
    .flatMap(({ location }) => location.$in);
};

/** Whether the entries of a content type name their location by its key. */
const isNamedIn = (strapi: Core.Strapi, contentType: string): boolean =>
  strapi.contentTypes[contentType as StrapiUID.ContentType]?.attributes.location?.type === 'string';

/** Narrows filters to what somebody may see. */
export const withinScope = <Filters extends { location?: readonly (string | null)[] }>(
  filters: Filters,
  scope: LocationScope
): Filters => {
  if (scope === null) return filters;
  const { location } = filters;
  return {
    ...filters,
    location: location?.filter((key) => isWithinScope(key, scope)) ?? [...scope],
  };
};

/** Where two actions are both allowed. */
export const commonScope = (one: LocationScope, other: LocationScope): LocationScope => {
  if (one === null || other === null) return one ?? other;
  return one.filter((key) => other.includes(key));
};

/** What an admin may do with this action, by the rules of their roles. */
const scopeOf = (ability: Ability, action: AdminAction): LocationScope => {
  const opened = ability
    .rulesFor(action, SUBJECT)
    .map(({ conditions }) => locationsOfRule(conditions));
  if (opened.includes(null)) return null;
  return [...new Set(opened.flatMap((locations) => locations ?? []))];
};

export const isWithinScope = (location: string | null, scope: LocationScope): boolean =>
  scope === null || (location !== null && scope.includes(location));

/**
 * Who may see which locations: a condition that admins put on the permissions of a role, so that those who
 * manage a location see that one only, wherever its answers show.
 */
export const createLocationAccessService = ({ strapi }: { strapi: Core.Strapi }) => {
  const managedBy = async (user: { id?: unknown }): Promise<string[]> => {
    if (user.id === undefined) return [];
    const rows: { key: string }[] = await strapi.db
      .query(UID.location)
      .findMany({ select: ['key'], where: { managers: { id: user.id } } });
    return [...new Set(rows.map(({ key }) => key))];
  };

  /** What an entry must be like to be of these locations; false: entries of this type are of none. */
  const conditionOn = (
    subject: string,
    keys: string[]
  ): LocationCondition | { key: { $in: string[] } } | false => {
    if (subject === UID.location) return { key: { $in: keys } };
    const names = subject === SUBJECT || isNamedIn(strapi, subject);
    return names && { location: { $in: keys } };
  };

  return {
    async registerCondition(): Promise<void> {
      await strapi.service('admin::permission').conditionProvider.register({
        displayName: 'Only the locations that they manage',
        name: CONDITION,
        plugin: PLUGIN_ID,
        category: 'Customer Experience',
        handler: async (asking: Asking) =>
          conditionOn(asking.permission?.subject ?? SUBJECT, await managedBy(asking)),
      });
    },

    /** What the caller may see with this action. Without an admin's ability another guard has let the caller in. */
    scopeOf(ability: Ability | undefined, action: AdminAction): LocationScope {
      return ability ? scopeOf(ability, action) : null;
    },

    /**
     * To which answers the caller may do this. Who may read those of some locations must get at no others by
     * exporting or curating them; an admin who may read none at all was given that action alone, as it is.
     */
    feedbackScopeOf(ability: Ability | undefined, action: AdminAction): LocationScope {
      if (!ability) return null;
      const scope = scopeOf(ability, action);
      const { readFeedback } = ADMIN_ACTIONS;
      return ability.can(readFeedback) ? commonScope(scope, scopeOf(ability, readFeedback)) : scope;
    },
  };
};

export type LocationAccessService = ReturnType<typeof createLocationAccessService>;
