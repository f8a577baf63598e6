import type { Core } from '@strapi/strapi';
import type { AlertFilters } from '../../../../shared/contracts/alert';
import { PLUGIN_ID } from '../../constants';
import type { AlertFacts } from '../../alerting/facts';

const putFilters = (params: URLSearchParams, filters: AlertFilters): void => {
  for (const [dimension, values] of Object.entries(filters)) {
    for (const value of values) params.append(dimension, value);
  }
};

const windowParams = (from: string, to: string): URLSearchParams =>
  new URLSearchParams({ period: 'custom', from, to });

const kpiPage = (kpi: string, params: URLSearchParams, filters: AlertFilters): string => {
  putFilters(params, filters);
  return `/kpis/${encodeURIComponent(kpi)}?${params}`;
};

const pathOf = (facts: AlertFacts): string => {
  switch (facts.kind) {
    case 'control': {
      const params = windowParams(facts.chartFrom, facts.to);
      params.set('interval', facts.interval);
      return kpiPage(facts.measured.kpi, params, facts.filters);
    }
    case 'target': {
      const { from, to } = facts.measured;
      return kpiPage(facts.measured.kpi, windowParams(from, to), facts.filters);
    }
    case 'digest':
      return `?${windowParams(facts.from, facts.to)}`;
    case 'sla':
      return facts.others ? '/complaints' : `/complaints/${encodeURIComponent(facts.reference)}`;
    case 'reply':
    case 'undelivered':
      return `/complaints/${encodeURIComponent(facts.reference)}`;
    case 'desk':
      return '/complaints';
    case 'test':
      return facts.measured
        ? kpiPage(facts.measured.kpi, new URLSearchParams(), facts.filters)
        : '';
  }
};

/** Where an admin sees the numbers of an event; null where the host does not say where its admin panel is. */
export const numbersUrl = (
  { strapi }: { strapi: Core.Strapi },
  facts: AlertFacts
): string | null => {
  const base = strapi.config.get('admin.absoluteUrl') as string | undefined;
  if (!base || !/^https?:\/\//.test(base)) return null;
  return `${base.replace(/\/$/, '')}/plugins/${PLUGIN_ID}${pathOf(facts)}`;
};
