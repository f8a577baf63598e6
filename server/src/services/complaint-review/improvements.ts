import type { Core } from '@strapi/strapi';
import type {
  GetComplaintReview,
  ReviewImprovement,
} from '../../../../shared/contracts/complaint-review';
import type { Improvement } from '../../../../shared/contracts/improvement';
import type { LocalDate } from '../../../../shared/time';
import { displayNameOf, type AdminUser } from '../admin-names';
import { getService } from '../get-service';
import type { LocationScope } from '../location-access';

/** Each is measured by many questions to the registry: so many are, the latest first. */
const MOST_MEASURED = 12;

interface Asked {
  strapi: Core.Strapi;
  locale: string;
  window: { from: LocalDate; to: LocalDate };
  today: LocalDate;
  /** Locations whose complaints the reader may see. */
  scope: LocationScope;
  /** Locations that the review is about; null: all. */
  at: readonly string[] | null;
  /** Effects compare with all other locations: whether the reader may know those. */
  mayMeasure: boolean;
}

const ownersOf = async (
  strapi: Core.Strapi,
  improvements: readonly Improvement[]
): Promise<Map<string, string>> => {
  const ids = [...new Set(improvements.flatMap(({ owner }) => owner ?? []))].filter((id) =>
    /^\d+$/.test(id)
  );
  if (ids.length === 0) return new Map();
  const admins: AdminUser[] = await strapi.db.query('admin::user').findMany({
    select: ['id', 'username', 'firstname', 'lastname'],
    where: { id: { $in: ids.map(Number) } },
  });
  return new Map(admins.map((admin) => [String(admin.id), displayNameOf(admin)]));
};

const shownOf = ({
  key,
  title,
  solution,
  causeCode,
  kpi,
  expectedEffect,
  state,
  startsOn,
  team,
  locations,
}: Improvement): ReviewImprovement['improvement'] => ({
  key,
  title,
  solution,
  causeCode,
  kpi,
  expectedEffect,
  state,
  startsOn,
  team,
  locations,
});

/** Whether it belongs to the period itself; what has no start yet does while the period runs. */
const isOfPeriod = ({ startsOn }: Improvement, { window: { from, to } }: Asked): boolean =>
  startsOn === null ? true : from <= startsOn && startsOn <= to;

/** Corrective actions of before the period and of it, with what came of each. Whoever looks fixes their starts. */
export const reviewImprovements = async (
  asked: Asked
): Promise<Pick<GetComplaintReview.Data, 'earlier' | 'made'>> => {
  const { strapi, locale, today, scope, at, mayMeasure, window } = asked;
  const improvements = getService('improvements', { strapi });
  const all = (await improvements.list(scope)).filter(
    ({ startsOn, locations }) =>
      (startsOn === null || startsOn <= window.to) &&
      (at === null || locations.length === 0 || locations.some((key) => at.includes(key)))
  );
  const owners = await ownersOf(strapi, all);
  let measured = 0;
  const toReview = async (improvement: Improvement): Promise<ReviewImprovement> => {
    const { key, state, startsOn, owner } = improvement;
    const shown = {
      improvement: shownOf(improvement),
      owner: owner && (owners.get(owner) ?? null),
    };
    const running = (state === 'started' || state === 'done') && startsOn !== null;
    if (!running || startsOn >= today) return { ...shown, effect: null, unmeasured: 'not_started' };
    if (!mayMeasure) return { ...shown, effect: null, unmeasured: 'not_allowed' };
    if (measured >= MOST_MEASURED) return { ...shown, effect: null, unmeasured: 'not_measured' };
    measured += 1;
    return { ...shown, effect: await improvements.effect(key, scope, locale), unmeasured: null };
  };
  const reviewed: { made: ReviewImprovement[]; earlier: ReviewImprovement[] } = {
    made: [],
    earlier: [],
  };
  for (const improvement of all) {
    const part = isOfPeriod(improvement, asked) ? reviewed.made : reviewed.earlier;
    part.push(await toReview(improvement));
  }
  return reviewed;
};
