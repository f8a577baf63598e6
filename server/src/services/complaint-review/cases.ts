import type { Core } from '@strapi/strapi';
import type {
  ComplaintLabels,
  ComplaintListed,
} from '../../../../shared/contracts/complaint-queue';
import type {
  GetComplaintReview,
  ReviewCause,
} from '../../../../shared/contracts/complaint-review';
import type { KpiFilters } from '../../../../shared/contracts/kpi';
import { addDays, instantOf } from '../../calendar';
import type { DeskReader } from '../desk/reader';
import type { AskedChoice } from '../desk/visible-cases';
import { getService } from '../get-service';

/** So many of each list are named; how many there are is told. */
const MOST_CASES = 10;

interface Asked {
  strapi: Core.Strapi;
  window: { from: string; to: string; timeZone: string };
  filters: KpiFilters;
  reader: DeskReader;
}

const choiceOf = ({ filters }: Asked): AskedChoice => ({
  filters: { ...filters, kind: ['complaint'] } as AskedChoice['filters'],
  search: [],
  reference: null,
});

/** A review is about cases, not about persons. */
const withoutPerson = (listed: ComplaintListed): ComplaintListed => ({
  ...listed,
  complainant: null,
});

const joined = (one: ComplaintLabels, other: ComplaintLabels): ComplaintLabels => ({
  location: { ...one.location, ...other.location },
  touchpoint: { ...one.touchpoint, ...other.touchpoint },
  category: { ...one.category, ...other.category },
  cause: { ...one.cause, ...other.cause },
  person: { ...one.person, ...other.person },
});

/** The cases that are most overdue, and those that have been open for longest, as of now. */
export const reviewCases = async (asked: Asked): Promise<GetComplaintReview.Data['cases']> => {
  const { strapi, reader } = asked;
  const queue = getService('deskQueue', { strapi });
  const choice = choiceOf(asked);
  const page = { ...choice, after: null, limit: MOST_CASES };
  const overdue = await queue.list({ ...page, queue: 'overdue', order: 'due' }, reader);
  const oldest = await queue.list({ ...page, queue: 'open', order: 'oldest' }, reader);
  const { data: counts } = await queue.counts(choice, reader);
  return {
    overdueCount: counts.overdue,
    openCount: counts.open,
    overdue: overdue.data.map(withoutPerson),
    oldest: oldest.data.map(withoutPerson),
    labels: joined(overdue.meta.labels, oldest.meta.labels),
  };
};

/** Analyses that were written in the period, of cases that the reader may see, the latest first. */
export const reviewCauses = async ({
  strapi,
  window: { from, to, timeZone },
  reader,
}: Asked): Promise<ReviewCause[]> => {
  const analyses = await getService('rootCauses', { strapi }).between(
    instantOf(from, 0, timeZone),
    instantOf(addDays(to, 1), 0, timeZone),
    reader
  );
  const codes = analyses.map(({ causeCode }) => causeCode);
  const nameOf = await getService('labels', { strapi }).find('cause', codes, reader.locale);
  return analyses.map(({ complaint, causeCode, whys, updatedAt }) => ({
    complaint,
    causeCode,
    cause: causeCode && nameOf(causeCode),
    root: whys.at(-1) ?? '',
    at: updatedAt,
  }));
};
