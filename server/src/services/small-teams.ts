import type { Core } from '@strapi/strapi';
import { EMPLOYEE_METRIC } from '../../../shared/metrics';
import { FEWEST_EMPLOYEES } from '../kpi';
import type { FactChoice, HeldBack } from '../store/fact-list-types';
import type { Fact } from '../store/types';
import { getService } from './get-service';

/**
 * Employees answer on the understanding that nobody finds out who said what. What a team of fewer than ten
 * answered is read by nobody, neither as a number nor in words (methods §2.1, eNPS). A team is who answers at
 * one location.
 */
export const createSmallTeamsService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** The answers that nobody may read for now; null where there are none. */
  const heldBack = async (): Promise<HeldBack | null> => {
    const { facts } = getService('store', { strapi });
    const counts = await facts.countOfLocations(EMPLOYEE_METRIC);
    const small = [...counts].filter(([, n]) => n < FEWEST_EMPLOYEES).map(([location]) => location);
    return small.length === 0 ? null : { metric: EMPLOYEE_METRIC, locations: small };
  };

  return {
    /** A choice of answers without those. */
    without: async <Choice extends Partial<FactChoice>>(choice: Choice): Promise<Choice> => ({
      ...choice,
      heldBack: await heldBack(),
    }),

    /** Of how many answers a team must be to be read, where smaller ones are left out of a choice; else null. */
    heldBackBelow: ({ heldBack: small, metric, filters }: Partial<FactChoice>): number | null => {
      if (!small || (metric && metric !== small.metric)) return null;
      const chosen = filters?.location;
      const touches = !chosen || chosen.some((location) => small.locations.includes(location));
      return touches ? FEWEST_EMPLOYEES : null;
    },

    /** Those of some answers that may be read. */
    async readable<Answer extends { fact: Fact }>(answers: readonly Answer[]): Promise<Answer[]> {
      if (!answers.some(({ fact }) => fact.metric === EMPLOYEE_METRIC)) return [...answers];
      const small = await heldBack();
      return answers.filter(
        ({ fact }) => fact.metric !== small?.metric || !small.locations.includes(fact.location)
      );
    },
  };
};

export type SmallTeamsService = ReturnType<typeof createSmallTeamsService>;
