import type { Core } from '@strapi/strapi';
import { UID } from '../../constants';
import { getService } from '../get-service';

/** Teams that touchpoints, categories and the rules name, in order. */
export const teamsOf = async (strapi: Core.Strapi): Promise<string[]> => {
  const touchpoints: { ownerTeam: string | null }[] = await strapi.db
    .query(UID.touchpoint)
    .findMany({ select: ['ownerTeam'] });
  const categories: { team: string | null }[] = await strapi.db
    .query(UID.complaintCategory)
    .findMany({ select: ['team'] });
  const { leads } = getService('settings', { strapi }).complaints().notices;
  const named = [
    ...touchpoints.map(({ ownerTeam }) => ownerTeam),
    ...categories.map(({ team }) => team),
    ...leads.map(({ team }) => team),
  ];
  return [...new Set(named.filter((team): team is string => Boolean(team?.trim())))].sort();
};
