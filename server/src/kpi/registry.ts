import type { KpiRules } from '../../../shared/contracts/kpi-rules';
import { isCaseKpi, type AnyKpi, type KpiDefinition } from './definition';
import { definitionFault } from './definition-fault';
import { builtInKpis } from './built-in';
import { NO_RULES } from './rules';

/** All KPIs that exist. Every number on every screen, endpoint and export comes from an entry here. */
export interface KpiRegistry {
  /**
   * Adds a KPI. Hosts call it in their `register()`.
   * @throws Error with a sentence that names what is wrong
   */
  register(definition: AnyKpi): void;
  get(key: string): AnyKpi | undefined;
  has(key: string): boolean;
  /** In the order of registration. */
  list(): AnyKpi[];
}

/** A copy that nobody can change; bound, so that a definition may be an instance of a host's class. */
const frozenScores = (definition: KpiDefinition): KpiDefinition =>
  Object.freeze({
    ...definition,
    estimate: definition.estimate.bind(definition),
    difference: definition.difference.bind(definition),
    adjust: definition.adjust?.(NO_RULES, definition)
      ? (rules: KpiRules) => definition.adjust?.(rules, definition) ?? null
      : undefined,
    ...(definition.shrink && { shrink: definition.shrink.bind(definition) }),
  });

const frozenCopy = (definition: AnyKpi): AnyKpi =>
  isCaseKpi(definition) ? Object.freeze({ ...definition }) : frozenScores(definition);

/**
 * An empty registry.
 *
 * @example
 * const registry = createKpiRegistry();
 * registry.register(topBoxKpi({ key: 'delivery_ok', metrics: ['delivery'] }));
 */
export const createKpiRegistry = (): KpiRegistry => {
  const definitions = new Map<string, AnyKpi>();
  return {
    register(definition) {
      const fault = definitionFault(definition);
      if (fault) throw new Error(fault);
      if (definitions.has(definition.key)) {
        throw new Error(
          `KPI "${definition.key}" is already registered; choose another key for yours.`
        );
      }
      definitions.set(definition.key, frozenCopy(definition));
    },
    get: (key) => definitions.get(key),
    has: (key) => definitions.has(key),
    list: () => [...definitions.values()],
  };
};

/** A registry that holds the KPIs of this plugin. */
export const createDefaultRegistry = (): KpiRegistry => {
  const registry = createKpiRegistry();
  builtInKpis.forEach((definition) => registry.register(definition));
  return registry;
};
