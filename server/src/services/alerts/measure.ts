import type { Core } from '@strapi/strapi';
import type { KpiAnswer, KpiQuery } from '../../../../shared/contracts/kpi';
import type { Measured } from '../../alerting/facts';
import type { AnyKpi } from '../../kpi/definition';
import { getService } from '../get-service';

/** An answer, as an event keeps it. */
export const measuredOf = (answer: KpiAnswer, decimals: number): Measured => ({
  kpi: answer.kpi,
  definitionVersion: answer.definitionVersion,
  input: answer.basis === 'occurred' ? 'scores' : 'cases',
  unit: answer.unit,
  direction: answer.direction,
  decimals,
  value: answer.value,
  n: answer.n,
  confidence: answer.confidence,
  flags: answer.flags,
  change: answer.change,
  from: answer.window.from,
  to: answer.window.to,
});

/** A KPI over a window, compared with the one before. */
export const measure = async (
  { strapi }: { strapi: Core.Strapi },
  definition: AnyKpi,
  window: Omit<KpiQuery, 'interval' | 'by' | 'compare'>
): Promise<Measured> => {
  const query: KpiQuery = { ...window, interval: null, by: null, compare: 'previous' };
  const answer = await getService('kpi', { strapi }).answer(definition, query, 'en');
  return measuredOf(answer, definition.decimals);
};
