import type { Core } from '@strapi/strapi';
import type { JourneyMap } from '../../../../shared/contracts/journey';
import { CHANNELS, type FactDimension } from '../../../../shared/dimensions';
import { UID } from '../../constants';
import { teamsOf } from '../complaint-settings/teams';
import { getService } from '../get-service';

/** Content types whose keys are the values of a dimension. */
export const REFERENCE: Partial<Record<FactDimension, string>> = {
  touchpoint: UID.touchpoint,
  location: UID.location,
  journey: UID.journey,
  survey: UID.survey,
  category: UID.complaintCategory,
};

/** Where else than in answers a value may be known from. */
const CUSTOMER_FIELD: Partial<Record<FactDimension, string>> = {
  segment: 'segment',
  language: 'language',
};

/** Keys of the stages of all journeys, drafts included. */
export const stagesOf = async (strapi: Core.Strapi): Promise<string[]> => {
  const journeys = (await strapi.db.query(UID.journey).findMany({ select: ['map'] })) as {
    map: JourneyMap | null;
  }[];
  return journeys.flatMap(({ map }) => (map?.stages ?? []).map(({ key }) => key));
};

/** Teams that have complaints, or could be given some. */
export const knownTeams = async (strapi: Core.Strapi): Promise<string[]> => {
  const { complaintQueue } = getService('store', { strapi });
  return [...new Set([...(await teamsOf(strapi)), ...(await complaintQueue.teams())])];
};

/** Values of one field in the rows that have one of these. */
const valuesIn = async (
  strapi: Core.Strapi,
  uid: string,
  field: string,
  values: readonly string[]
): Promise<string[]> => {
  const query = strapi.db.query(uid);
  const found: string[] = [];
  for (const value of values) {
    const row = (await query.findOne({ select: [field], where: { [field]: value } })) as Record<
      string,
      unknown
    > | null;
    // Compared exactly: some databases find `TILL` where `till` was asked for.
    if (row?.[field] === value) found.push(value);
  }
  return found;
};

const definedIn = (
  strapi: Core.Strapi,
  dimension: FactDimension,
  values: readonly string[]
): Promise<readonly string[]> => {
  const uid = REFERENCE[dimension];
  if (uid) return valuesIn(strapi, uid, 'key', values);
  const field = CUSTOMER_FIELD[dimension];
  if (field) return valuesIn(strapi, UID.customer, field, values);
  if (dimension === 'team') return knownTeams(strapi);
  return dimension === 'stage' ? stagesOf(strapi) : Promise.resolve(CHANNELS);
};

/**
 * Which of a dimension's values nobody knows: neither reference data, nor a customer, a complaint or an answer has
 * them.
 */
export const unknownValues = async (
  strapi: Core.Strapi,
  dimension: FactDimension,
  values: readonly string[]
): Promise<string[]> => {
  const answered = await getService('store', { strapi }).histograms.keys();
  const inAnswers = new Set(answered.get(dimension) ?? []);
  const others = values.filter((value) => !inAnswers.has(value));
  if (others.length === 0) return [];
  const defined = new Set(await definedIn(strapi, dimension, others));
  return others.filter((value) => !defined.has(value));
};
