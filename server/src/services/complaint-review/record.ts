import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import type {
  KeptReview,
  ReviewContent,
  ReviewRecord,
  ReviewVersion,
  SaveReviewRecord,
} from '../../../../shared/contracts/review-record';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import type { StoredReview, StoredVersion } from '../../store/complaint-reviews';
import { getService } from '../get-service';
import type { Ability } from '../location-access';
import { carriedFollowUps } from './carried';
import { reviewScope, scopeHashOf } from './review-scope';

/** Somebody else saved in between; `details` are what stands there now. Answered 409. */
export class ReviewConflictError extends errors.ApplicationError {}

/** Of which review something is read or written, within the locations of whoever asks. */
export interface RecordQuestion {
  query: Pick<KpiQuery, 'from' | 'to' | 'filters' | 'places'>;
  ability: Ability;
}

const MOST_OTHERS = 20;
const MOST_NAME = 255;

const toKept = ({ from, to, version, userName, changedAt, content }: StoredReview): KeptReview => ({
  ...(JSON.parse(content) as ReviewContent),
  ...{ from, to, version, by: userName },
  at: new Date(changedAt).toISOString(),
});

const toVersion = ({ version, userName, changedAt }: StoredVersion): ReviewVersion => ({
  ...{ version, by: userName },
  at: new Date(changedAt).toISOString(),
});

/** What management writes of its reviews, each of a period and of what it is narrowed to. */
export const createReviewRecords = ({ strapi }: { strapi: Core.Strapi }) => {
  const reviews = () => getService('store', { strapi }).complaintReviews;

  const periodOf = ({ query }: RecordQuestion) => {
    const scope = reviewScope(query);
    return { scope, scopeHash: scopeHashOf(scope), from: query.from, to: query.to };
  };

  /** A review of all locations is for those who are bound to none; others write of theirs. */
  const mayWrite = async ({ query, ability }: RecordQuestion): Promise<boolean> => {
    const { manageImprovements } = ADMIN_ACTIONS;
    if (!ability.can(manageImprovements)) return false;
    const { filters, places } = query;
    const { location } = await getService('locationTrees', { strapi }).narrow(filters, places);
    const scope = getService('locationAccess', { strapi }).scopeOf(ability, manageImprovements);
    if (location?.length === 0) return false;
    return scope === null || (location?.every((key) => scope.includes(key)) ?? false);
  };

  const find = async (question: RecordQuestion): Promise<ReviewRecord> => {
    const period = periodOf(question);
    const own = await reviews().find(period);
    const before = await reviews().before(period);
    const [kept, previous] = [own && toKept(own), before && toKept(before)];
    const others = await reviews().latest(period.scopeHash, MOST_OTHERS);
    return {
      kept,
      previous,
      carried: carriedFollowUps(previous, kept?.followUps ?? []),
      versions: (await reviews().versions(period)).map(toVersion),
      others: others.map(toKept).map(({ from, to, by, at }) => ({ from, to, by, at })),
      mayWrite: await mayWrite(question),
    };
  };

  return {
    find,

    /** An earlier version. @throws NotFoundError where there is none of that number */
    async findVersion(question: RecordQuestion, version: number): Promise<KeptReview> {
      const found = await reviews().findVersion(periodOf(question), version);
      if (!found) throw new errors.NotFoundError(`this review has no earlier version ${version}`);
      return toKept(found);
    },

    /** @throws ReviewConflictError where another version stands there; PolicyError (403) for other locations */
    async save(
      question: RecordQuestion,
      { version, ...content }: SaveReviewRecord.Request,
      by: { id: string; name: string }
    ): Promise<ReviewRecord> {
      if (!(await mayWrite(question))) {
        throw new errors.PolicyError(
          'this review is about other locations than those whose improvements you manage'
        );
      }
      const period = periodOf(question);
      const saved = await reviews().save({
        ...period,
        content: JSON.stringify(content),
        version: version + 1,
        userId: by.id,
        userName: by.name.slice(0, MOST_NAME),
        changedAt: Date.now(),
      });
      if (saved) return find(question);
      const there = await reviews().find(period);
      const details: SaveReviewRecord.Conflict = { kept: there && toKept(there) };
      throw new ReviewConflictError(
        `${details.kept?.by ?? 'somebody'} saved this review in between`,
        details
      );
    },
  };
};
