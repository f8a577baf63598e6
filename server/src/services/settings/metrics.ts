import type { Core } from '@strapi/strapi';
import type { KpiRules } from '../../../../shared/contracts/kpi-rules';
import type {
  KpiSettings,
  MetricSettings,
  NamesByLocale,
  UpdateKpiSettings,
  UpdateMetricSettings,
} from '../../../../shared/contracts/settings';
import { LOCALES, type Locale } from '../../../../shared/locales';
import { DEFAULT_SCALES, FIXED_SCALES, METRICS, type Metric } from '../../../../shared/metrics';
import { parseScaleId, scaleId, type Scale } from '../../../../shared/scale';
import { localDateOf } from '../../calendar';
import { adjustableRules, nextRevision, type AnyKpi, type RuleRevision } from '../../kpi';
import { getService } from '../get-service';
import { describeKpi } from '../kpi/describe';
import type { Changer, Sections } from './sections';

const SECTION = 'metrics';

interface StoredKpi {
  names?: NamesByLocale;
  revisions?: RuleRevision[];
}

interface StoredMetric {
  names?: NamesByLocale;
  scale?: string;
}

interface Content {
  kpis?: Record<string, StoredKpi>;
  metrics?: Record<string, StoredMetric>;
}

const NO_NAMES: NamesByLocale = {};
const NO_REVISIONS: readonly RuleRevision[] = [];

/** Names after a change: null takes one away. */
const withNames = (
  before: NamesByLocale = NO_NAMES,
  given: UpdateKpiSettings.Request['names'] = {}
): NamesByLocale =>
  Object.fromEntries(
    LOCALES.map((locale) => [locale, locale in given ? given[locale] : before[locale]]).filter(
      ([, name]) => typeof name === 'string'
    )
  ) as NamesByLocale;

const rulesOf = (revisions: readonly RuleRevision[]): KpiRules => {
  const { minimumN = null, topBoxes = null } = revisions.at(-1) ?? {};
  return { minimumN, topBoxes };
};

const sameRules = (one: KpiRules, other: KpiRules): boolean =>
  JSON.stringify([one.minimumN, one.topBoxes]) === JSON.stringify([other.minimumN, other.topBoxes]);

/** What the site calls KPIs and metrics, by which rules KPIs count, and on which scale metrics are answered. */
export const createMetrics = (
  { strapi, sections }: { strapi: Core.Strapi; sections: Sections },
  timeZone: () => string
) => {
  const content = (): Content => (sections.content(SECTION) as Content | undefined) ?? {};
  const kpiNames = (kpi: string): NamesByLocale => content().kpis?.[kpi]?.names ?? NO_NAMES;
  const ruleRevisions = (kpi: string): readonly RuleRevision[] =>
    content().kpis?.[kpi]?.revisions ?? NO_REVISIONS;

  /** Of answers that state none and answer no survey question. */
  const scaleOf = (metric: Metric): Scale => {
    const stored = content().metrics?.[metric]?.scale;
    const scale = stored !== undefined && !FIXED_SCALES.has(metric) ? parseScaleId(stored) : null;
    return scale ?? DEFAULT_SCALES[metric];
  };

  const kpiState = (own: AnyKpi): KpiSettings => {
    const words = { find: getService('translations', { strapi }).find, nameOf: () => NO_NAMES };
    const ownName = (locale: Locale) => describeKpi(own, locale, words).name;
    const revisions = ruleRevisions(own.key);
    return {
      key: own.key,
      names: kpiNames(own.key),
      ownNames: { en: ownName('en'), ar: ownName('ar'), fa: ownName('fa') },
      version: getService('registry', { strapi }).get(own.key)?.version ?? own.version,
      rules: rulesOf(revisions),
      adjustable: adjustableRules(own),
      lowest: own.minimumN,
    };
  };

  const metricState = (metric: Metric): MetricSettings => {
    const stored = content().metrics?.[metric] ?? {};
    return {
      metric,
      names: stored.names ?? NO_NAMES,
      scale: stored.scale ?? null,
      usualScale: scaleId(DEFAULT_SCALES[metric]),
      fixedScale: FIXED_SCALES.has(metric),
    };
  };

  const change = (by: Changer, edit: (before: Content) => Content): Promise<void> =>
    sections.change(SECTION, (before) => edit((before as Content | undefined) ?? {}), by);

  const revised = (
    own: AnyKpi,
    stored: StoredKpi,
    { minimumN, topBoxes }: UpdateKpiSettings.Request,
    by: Changer
  ): RuleRevision[] => {
    const revisions = stored.revisions ?? [];
    const before = rulesOf(revisions);
    const rules: KpiRules = {
      minimumN: minimumN === undefined ? before.minimumN : minimumN,
      topBoxes: topBoxes === undefined ? before.topBoxes : topBoxes,
    };
    if (sameRules(before, rules)) return revisions;
    const made = { since: localDateOf(new Date(), timeZone()), by: by.name };
    return [...revisions, nextRevision(own, revisions, rules, made)];
  };

  return {
    kpiNames,
    ruleRevisions,
    scaleOf,

    /** Names by metric; only metrics that the site named. */
    metricNames: (): Record<string, NamesByLocale> =>
      Object.fromEntries(
        Object.entries(content().metrics ?? {}).flatMap(([metric, { names }]) =>
          names && Object.keys(names).length > 0 ? [[metric, names]] : []
        )
      ),

    state: (): { kpis: KpiSettings[]; metrics: MetricSettings[] } => {
      const registry = getService('registry', { strapi });
      const own = registry.list().flatMap(({ key }) => registry.own(key) ?? []);
      return { kpis: own.map(kpiState), metrics: METRICS.map(metricState) };
    },

    /** Rules that change make a new version of the definition. */
    updateKpi: (own: AnyKpi, given: UpdateKpiSettings.Request, by: Changer): Promise<void> =>
      change(by, (before) => {
        const stored = before.kpis?.[own.key] ?? {};
        const names = withNames(stored.names, given.names);
        const revisions = revised(own, stored, given, by);
        return { ...before, kpis: { ...before.kpis, [own.key]: { names, revisions } } };
      }),

    updateMetric: (
      metric: Metric,
      given: UpdateMetricSettings.Request,
      by: Changer
    ): Promise<void> =>
      change(by, (before) => {
        const stored = before.metrics?.[metric] ?? {};
        const scale = given.scale === undefined ? stored.scale : given.scale;
        const after: StoredMetric = {
          names: withNames(stored.names, given.names),
          ...(scale !== null && scale !== undefined && { scale }),
        };
        return { ...before, metrics: { ...before.metrics, [metric]: after } };
      }),
  };
};
