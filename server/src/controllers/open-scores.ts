import type { Core } from '@strapi/strapi';
import type { AnyKpi } from '../kpi/definition';
import { getService } from '../services/get-service';
import { refuse } from './validation/parameters';

const MOST_SCORES = 5;

/** KPIs of a published map that strangers may see. @throws ValidationError for one that is not open to the public */
export const openScores = async (
  strapi: Core.Strapi,
  keys: readonly string[]
): Promise<AnyKpi[]> => {
  if (keys.length === 0) return [];
  if (keys.length > MOST_SCORES) refuse('scores', `scores can name at most ${MOST_SCORES} KPIs`);
  const open = await getService('publicKpis', { strapi }).list();
  const registry = getService('registry', { strapi });
  return [...new Set(keys)].map((key) => {
    const definition = open.includes(key) ? registry.get(key) : undefined;
    return (
      definition ??
      refuse('scores', `scores must name KPIs that are open to the public: ${open.join(', ')}`)
    );
  });
};
