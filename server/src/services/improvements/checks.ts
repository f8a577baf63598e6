import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { SaveImprovement } from '../../../../shared/contracts/improvement';
import { because, type Because } from '../../../../shared/refusal';
import { UID } from '../../constants';
import { requireOwner } from '../admin-names';
import { getService } from '../get-service';
import { isWithinScope, type LocationScope } from '../location-access';

/** Who is bound to locations sees what is about those alone. */
export const isWithin = (locations: readonly string[], scope: LocationScope): boolean =>
  scope === null ||
  (locations.length > 0 && locations.every((location) => isWithinScope(location, scope)));

const refuse = (name: string, message: string, why?: Because): never => {
  throw new errors.ValidationError(message, {
    errors: [{ path: [name], message, name: 'ValidationError', ...(why && { because: why }) }],
  });
};

/** What an improvement refers to must be there, unless it was named before: it may have gone since. */
export const createImprovementChecks = ({ strapi }: { strapi: Core.Strapi }) => {
  const checkKeys = async (
    name: 'locations' | 'touchpoints',
    uid: typeof UID.location | typeof UID.touchpoint,
    keys: readonly string[]
  ): Promise<void> => {
    if (keys.length === 0) return;
    const rows: { key: string }[] = await strapi.db
      .query(uid)
      .findMany({ select: ['key'], where: { key: { $in: keys } } });
    const known = new Set(rows.map(({ key }) => key));
    const unknown = keys.filter((key) => !known.has(key));
    if (unknown.length > 0)
      refuse(
        name,
        `${name} must be keys that there are; there is no ${unknown.join(', ')}`,
        name === 'locations'
          ? because('locationGone', { key: unknown.join(', ') })
          : because('gone')
      );
  };

  const checkAnalysis = async (key: string): Promise<void> => {
    const found = await strapi.db.query(UID.rootCause).count({ where: { key } });
    if (found === 0) refuse('rootCause', `there is no analysis ${key}`, because('gone'));
  };

  /**
   * @param before what stood there; null: nothing
   * @throws ValidationError that names the field
   */
  return async (
    given: SaveImprovement,
    before: SaveImprovement | null,
    scope: LocationScope
  ): Promise<void> => {
    const { kpi, locations, owner, rootCause } = given;
    const added = (name: 'locations' | 'touchpoints') =>
      given[name].filter((key) => !before?.[name].includes(key));
    if (kpi !== null && kpi !== before?.kpi && !getService('registry', { strapi }).get(kpi))
      refuse('kpi', `there is no KPI ${kpi}`, because('kpiGone'));
    if (!isWithin(locations, scope))
      refuse(
        'locations',
        'locations must be one or more of those that you manage improvements of',
        because('boundToLocations')
      );
    await checkKeys('locations', UID.location, added('locations'));
    await checkKeys('touchpoints', UID.touchpoint, added('touchpoints'));
    if (owner !== before?.owner) await requireOwner({ strapi }, owner);
    if (rootCause !== null && rootCause !== before?.rootCause) await checkAnalysis(rootCause);
  };
};
