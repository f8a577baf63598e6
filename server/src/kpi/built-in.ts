import type { KpiDefinition } from './definition';
import { enps, netEmotion, nps } from './net-score';

/** The KPIs that come with the plugin, in the order in which they are listed. */
export const builtInKpis: readonly KpiDefinition[] = [nps, enps, netEmotion];
