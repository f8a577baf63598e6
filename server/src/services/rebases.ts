import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { KpiFilters, PlaceFilters } from '../../../shared/contracts/kpi';
import type { Rebase } from '../../../shared/contracts/kpi-page';
import type { LocalDate } from '../../../shared/time';
import { because } from '../../../shared/refusal';
import { scopeName } from '../kpi';
import type { StoredRebase } from '../store/rebase-types';
import { getService } from './get-service';
import { isWithinScope, type LocationScope } from './location-access';

/** What a chart is about, besides its KPI. */
export interface ChartScope {
  filters: KpiFilters;
  places?: PlaceFilters;
}

/** One text for it: equal exactly where charts are about the same. */
const nameOf = ({ filters, places = {} }: ChartScope): string =>
  scopeName({ ...filters, ...places });

/** Whether a chart is about the given locations only. */
const liesWithin = (locations: readonly (string | null)[], scope: LocationScope): boolean =>
  scope === null || (locations.length > 0 && locations.every((key) => isWithinScope(key, scope)));

const locationsOf = (scope: string): readonly string[] =>
  (JSON.parse(scope) as [string, string[]][]).find(([name]) => name === 'location')?.[1] ?? [];

const shown = (rebase: StoredRebase): Rebase => {
  const { id, from, reason, madeBy, madeAt, withdrawnBy, withdrawnAt } = rebase;
  return {
    id,
    from,
    reason,
    by: madeBy,
    at: new Date(madeAt).toISOString(),
    withdrawn:
      withdrawnAt === null
        ? null
        : { by: withdrawnBy ?? '', at: new Date(withdrawnAt).toISOString() },
  };
};

/** Baselines of control charts that editors fixed anew. */
export const createRebasesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi }).rebases;

  const list = async (kpi: string, scope: ChartScope): Promise<Rebase[]> =>
    (await store().of(kpi, nameOf(scope))).map(shown);

  return {
    list,

    /** Days from which a baseline in force begins. */
    async daysOf(kpi: string, scope: ChartScope): Promise<LocalDate[]> {
      return (await list(kpi, scope)).flatMap(({ from, withdrawn }) => (withdrawn ? [] : from));
    },

    mayChange: ({ filters }: ChartScope, changeable: LocationScope): boolean =>
      liesWithin(filters.location ?? [], changeable),

    /**
     * @param changeable the locations whose charts the editor may change
     * @throws PolicyError (403) where the chart is about others
     * @throws ValidationError where a baseline from that day is in force already
     */
    async create(
      {
        kpi,
        scope,
        from,
        reason,
      }: { kpi: string; scope: ChartScope; from: LocalDate; reason: string },
      by: string,
      changeable: LocationScope
    ): Promise<Rebase> {
      if (!liesWithin(scope.filters.location ?? [], changeable)) {
        // Of other errors 403 Strapi tells nobody the reason.
        throw new errors.PolicyError(
          'your role is bound to locations: the chart must be about some of them, and no others',
          { because: because('boundToLocations') }
        );
      }
      const rebase: StoredRebase = {
        id: randomUUID(),
        kpi,
        scope: nameOf(scope),
        from,
        reason,
        madeBy: by,
        madeAt: Date.now(),
        withdrawnBy: null,
        withdrawnAt: null,
      };
      if (await store().insert(rebase)) return shown(rebase);
      const message = `from must be another day: a baseline from ${from} is in force already`;
      throw new errors.ValidationError(message, {
        errors: [
          {
            path: ['from'],
            message,
            name: 'ValidationError',
            because: because('rebaseTaken', { date: from }),
          },
        ],
      });
    },

    /**
     * Takes it back; taking it back twice is taking it back once.
     * @throws NotFoundError where there is none of this KPI about the editor's locations
     */
    async withdraw(
      { kpi, id }: { kpi: string; id: string },
      by: string,
      changeable: LocationScope
    ): Promise<Rebase> {
      const found = await store().find(id);
      if (!found || found.kpi !== kpi || !liesWithin(locationsOf(found.scope), changeable)) {
        throw new errors.NotFoundError(`there is no re-basing ${id} of ${kpi}`, {
          because: because('gone'),
        });
      }
      await store().withdraw(id, by, Date.now());
      return shown((await store().find(id)) ?? found);
    },
  };
};

export type RebasesService = ReturnType<typeof createRebasesService>;
