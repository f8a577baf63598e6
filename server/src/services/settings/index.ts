import type { Core } from '@strapi/strapi';
import type {
  GeneralSettings,
  IntakeLimits,
  StorageSettings,
} from '../../../../shared/contracts/settings';
import { createComplaintSettings } from './complaints';
import type { Changer } from './sections';
import { createMetrics } from './metrics';
import { createOverrides, type OptionOf } from './overrides';
import { createSections } from './sections';
import { createSiteKeys } from './site-keys';

export type { Changer } from './sections';

/** Matters with tables of their own whose versions are kept here too. */
export type NotedSection = 'sla-policies' | 'working-calendars';

/** The options that the general settings stand before. */
export const GENERAL_OPTIONS: OptionOf<GeneralSettings> = {
  weekStart: 'weekStart',
  timeZone: 'timeZone',
};

/** The options that the settings of what is stored stand before. */
export const STORAGE_OPTIONS: OptionOf<StorageSettings> = { keepTables: 'keepTables' };

/** The options that the limits of intake stand before. */
export const LIMIT_OPTIONS: OptionOf<IntakeLimits> = {
  maxBodyBytes: 'intake.maxBodyBytes',
  maxBatchBodyBytes: 'intake.maxBatchBodyBytes',
  limited: 'intake.rateLimit.enabled',
  visitorPoints: 'intake.rateLimit.points',
  visitorSeconds: 'intake.rateLimit.seconds',
  sitePoints: 'intake.rateLimit.perSiteKey.points',
  siteSeconds: 'intake.rateLimit.perSiteKey.seconds',
};

/**
 * Settings that are made in the admin. Reading them costs nothing; a change holds at once on this instance
 * and within two seconds on others. Every version is kept, with who made it and when.
 */
export const createSettingsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const sections = createSections({ strapi });
  const host = { strapi, sections };
  const general = createOverrides('general', GENERAL_OPTIONS, host);
  const storage = createOverrides('storage', STORAGE_OPTIONS, host);
  const limits = createOverrides('limits', LIMIT_OPTIONS, host);
  const siteKeys = createSiteKeys(host);
  const complaints = createComplaintSettings(host);
  const metrics = createMetrics(host, () => general.values().timeZone);

  return {
    open: sections.open,
    close: sections.close,
    /** Hears of what other instances changed now, not within two seconds. */
    refresh: sections.refresh,

    /** The site's week start and reporting zone, as they hold now. */
    general: general.values,
    generalState: general.state,
    updateGeneral: general.update,

    /** Whether the content types' tables outlive the plugin, as it was set last; the tables service sees to it. */
    storage: storage.values,
    storageState: storage.state,
    updateStorage: storage.update,

    /** Limits of intake, as they hold now. */
    limits: limits.values,
    limitsState: limits.state,
    updateLimits: limits.update,

    /** Keys with which front ends may send feedback now. */
    siteKeys: siteKeys.open,
    siteKeyList: siteKeys.list,
    createSiteKey: siteKeys.create,
    updateSiteKey: siteKeys.update,
    removeSiteKey: siteKeys.remove,

    /** Rules of the complaints desk and its priority matrix, as they hold now. */
    complaints: complaints.values,
    complaintsChange: complaints.change,
    updateComplaints: complaints.update,

    /** Keeps a version of what is stored elsewhere, with who made it and when. */
    note: (section: NotedSection, content: unknown, by: Changer): Promise<void> =>
      sections.change(section, () => content, by),
    noted: (section: NotedSection) => sections.lastChange(section),

    kpiNames: metrics.kpiNames,
    metricNames: metrics.metricNames,
    ruleRevisions: metrics.ruleRevisions,
    scaleOf: metrics.scaleOf,
    metricsState: metrics.state,
    updateKpi: metrics.updateKpi,
    updateMetric: metrics.updateMetric,
  };
};

export type SettingsService = ReturnType<typeof createSettingsService>;
