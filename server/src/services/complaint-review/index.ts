import type { Core } from '@strapi/strapi';
import type { GetComplaintReview } from '../../../../shared/contracts/complaint-review';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import type { CategoryGrouping } from '../../../../shared/dimensions';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { localDateOf, previousWindow } from '../../calendar';
import type { DeskReader } from '../desk/reader';
import { getService } from '../get-service';
import { OWN_EXPOSURES } from '../kpi/case-exposure';
import type { Ability } from '../location-access';
import { reviewCases, reviewCauses } from './cases';
import { reviewChanges } from './changes';
import { reviewImprovements } from './improvements';
import { createReviewNumbers } from './performance';
import { createReviewRecords } from './record';

export interface ReviewQuestion {
  /** Of no other locations than the reader's. */
  query: KpiQuery;
  exposure: string;
  categories: CategoryGrouping;
  reader: DeskReader;
  ability: Ability;
}

/** What a management review looks at (ISO 10002, 8.6), gathered from where each part is kept. */
export const createComplaintReviewService = ({ strapi }: { strapi: Core.Strapi }) => {
  const namesOf = async (
    keys: readonly string[] | undefined,
    locale: string
  ): Promise<GetComplaintReview.Data['locations']> => {
    if (keys === undefined) return null;
    const nameOf = await getService('labels', { strapi }).find('location', keys, locale);
    return keys.map((key) => ({ key, name: nameOf(key) }));
  };

  const exposuresOf = async (exposure: string): Promise<string[]> => {
    const filled = await getService('store', { strapi }).complaintFigures.exposures.names();
    return [...new Set([...OWN_EXPOSURES, ...filled, exposure])];
  };

  const record = createReviewRecords({ strapi });

  return {
    /** What people write of reviews. */
    record,

    async find({
      query,
      exposure,
      categories,
      reader,
      ability,
    }: ReviewQuestion): Promise<GetComplaintReview.Data> {
      const { locale } = reader;
      const question: KpiQuery = { ...query, interval: null, by: null, compare: 'previous' };
      const filters = await getService('locationTrees', { strapi }).narrow(
        query.filters,
        query.places
      );
      const numbers = createReviewNumbers({ strapi }, question, locale, exposure);
      const definitions = numbers.definitions();
      const performance = await numbers.performance();
      const { from, to, timeZone, calendar, weekStart } = query;
      const window = { from, to, timeZone, calendar, weekStart };
      // What the filters narrow lies within what the reader may see.
      const within = { ...reader, read: filters.location ?? reader.read };
      const asked = { strapi, window, filters, reader: within };
      const readsAll =
        ability.can(ADMIN_ACTIONS.readKpis) &&
        getService('locationAccess', { strapi }).scopeOf(ability, ADMIN_ACTIONS.readKpis) === null;
      return {
        madeAt: new Date().toISOString(),
        window,
        before: previousWindow(window, calendar),
        locations: await namesOf(filters.location, locale),
        exposure,
        exposures: await exposuresOf(exposure),
        definitions,
        performance,
        backlog: await numbers.backlog(filters),
        breakdowns: await numbers.breakdowns(categories),
        cases: await reviewCases(asked),
        causes: await reviewCauses(asked),
        ...(await reviewImprovements({
          ...{ strapi, locale, window, scope: reader.read, at: filters.location ?? null },
          today: localDateOf(new Date(), timeZone),
          mayMeasure: readsAll,
        })),
        changes: await reviewChanges({ strapi, window, definitions, scope: reader.read }),
        record: await record.find({ query, ability }),
      };
    },
  };
};

export type ComplaintReviewService = ReturnType<typeof createComplaintReviewService>;
