import type { ListCalendars, ListPolicies } from '../../../../shared/contracts/complaint-settings';
import type { SlaCondition } from '../../../../shared/contracts/sla';
import { isWithinScope, type LocationScope } from '../location-access';

type Policies = ListPolicies.Response['data'];
type Calendars = ListCalendars.Response['data'];

/** A condition without the locations that the reader does not see; null: it never holds where they do. */
const narrowed = (condition: SlaCondition, scope: LocationScope): SlaCondition | null => {
  if (condition.field !== 'location') return condition;
  const values = condition.values.filter((key) => isWithinScope(key, scope));
  return condition.operator === 'in' && values.length === 0 ? null : { ...condition, values };
};

/** What is promised at the locations that somebody sees, without a word of others. */
export const policiesWithin = (all: Policies, scope: LocationScope): Policies => {
  if (scope === null) return all;
  return {
    ...all,
    policies: all.policies.flatMap((policy) => {
      const conditions = policy.conditions.map((one) => narrowed(one, scope));
      const held = conditions.flatMap((one) => one ?? []);
      return held.length < conditions.length ? [] : { ...policy, conditions: held };
    }),
    choices: {
      ...all.choices,
      location: all.choices.location.filter(({ key }) => isWithinScope(key, scope)),
    },
  };
};

/** When the locations work that somebody sees: their calendars, and the one of those that none names. */
export const calendarsWithin = (all: Calendars, scope: LocationScope): Calendars => {
  if (scope === null) return all;
  return {
    ...all,
    calendars: all.calendars.flatMap((calendar) => {
      const locations = calendar.locations.filter((key) => isWithinScope(key, scope));
      return calendar.isDefault || locations.length > 0 ? { ...calendar, locations } : [];
    }),
    locations: all.locations.filter(({ key }) => isWithinScope(key, scope)),
  };
};
