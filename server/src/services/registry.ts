import { createDefaultRegistry } from '../kpi';

/**
 * The registry of this Strapi instance. A host adds its own KPI in its `register()`:
 * `strapi.plugin('cx').service('registry').register(definition)`.
 */
export const createRegistryService = () => createDefaultRegistry();

export type RegistryService = ReturnType<typeof createRegistryService>;
