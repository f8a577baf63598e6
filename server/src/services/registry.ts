import type { Core } from '@strapi/strapi';
import { createDefaultRegistry, meanKpi, netScoreKpi, topBoxKpi, underRules } from '../kpi';
import type { RuleRevision } from '../kpi';
import type { AnyKpi } from '../kpi/definition';
import { getService } from './get-service';

/**
 * The registry of this Strapi instance, with the families from which a host builds its own KPIs in its
 * `register()`: `registry.register(registry.topBoxKpi({ key: 'on_time', metrics: ['on_time'] }))`.
 * What it gives out is under the rules that the site set.
 */
export const createRegistryService = ({ strapi }: { strapi: Core.Strapi }) => {
  const registry = createDefaultRegistry();
  const known = new WeakMap<AnyKpi, { revisions: readonly RuleRevision[]; definition: AnyKpi }>();

  const current = (own: AnyKpi): AnyKpi => {
    const revisions = getService('settings', { strapi }).ruleRevisions(own.key);
    const before = known.get(own);
    if (before?.revisions === revisions) return before.definition;
    const definition = underRules(own, revisions);
    known.set(own, { revisions, definition });
    return definition;
  };

  return {
    register: registry.register,
    has: registry.has,
    get: (key: string): AnyKpi | undefined => {
      const own = registry.get(key);
      return own && current(own);
    },
    /** In the order of registration. */
    list: (): AnyKpi[] => registry.list().map(current),
    /** As it was registered, whatever the site set. */
    own: registry.get,
    meanKpi,
    netScoreKpi,
    topBoxKpi,
  };
};

export type RegistryService = ReturnType<typeof createRegistryService>;
