import { createDefaultRegistry, meanKpi, netScoreKpi, topBoxKpi } from '../kpi';

/**
 * The registry of this Strapi instance, with the families from which a host builds its own KPIs in its
 * `register()`: `registry.register(registry.topBoxKpi({ key: 'on_time', metrics: ['on_time'] }))`.
 */
export const createRegistryService = () => ({
  ...createDefaultRegistry(),
  meanKpi,
  netScoreKpi,
  topBoxKpi,
});

export type RegistryService = ReturnType<typeof createRegistryService>;
