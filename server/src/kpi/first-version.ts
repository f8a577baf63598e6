import type { KpiDefinition } from './definition';

/** History of a KPI whose definition has not changed since it came with the plugin. */
export const FIRST_VERSION: KpiDefinition['history'] = [{ version: 1, since: '2026-11-24' }];
