import type { Locale } from '../locales';
import type { WeekStart } from '../time';
import type { KpiRules } from './kpi-rules';

/** Names that the site gave to something, by language; those that are missing are the plugin's own. */
export type NamesByLocale = Partial<Record<Locale, string>>;

/** Who changed settings last, and when. */
export interface SettingsChange {
  by: string;
  /** ISO 8601. */
  at: string;
}

/** What holds for the whole site. */
export interface GeneralSettings {
  /** Day on which weeks begin: 6 Saturday, 7 Sunday, 1 Monday. */
  weekStart: WeekStart;
  /** Zone of "today", and of feedback that names no location. */
  timeZone: string;
}

/** Values that are set in the admin; null where the option of `config/plugins` holds. */
export type Overrides<Values> = { [Name in keyof Values]: Values[Name] | null };

/** Settings with where they come from. */
export interface SettingsState<Values> {
  /** What holds. */
  values: Values;
  stored: Overrides<Values>;
  /** What would hold without the stored ones. */
  options: Values;
  change: SettingsChange | null;
}

/** `GET /cx/settings/general`. */
export namespace GetGeneralSettings {
  export interface Response {
    data: SettingsState<GeneralSettings>;
  }
}

/** `PUT /cx/settings/general`: what is left out stays; null returns to the option. */
export namespace UpdateGeneralSettings {
  export type Request = Partial<Overrides<GeneralSettings>>;
  export type Response = GetGeneralSettings.Response;
}

/** What becomes of what is stored. */
export interface StorageSettings {
  /** Whether the content types' tables stay when the plugin is disabled. */
  keepTables: boolean;
}

/** `PUT /cx/settings/storage`: what is left out stays; null returns to the option. */
export namespace UpdateStorageSettings {
  export type Request = Partial<Overrides<StorageSettings>>;
  export interface Response {
    data: SettingsState<StorageSettings>;
  }
}

/** Limits of what comes in. */
export interface IntakeLimits {
  /** Of one response. */
  maxBodyBytes: number;
  /** Of many at once. */
  maxBatchBodyBytes: number;
  /** Whether strangers are limited at all. */
  limited: boolean;
  /** So many requests of one visitor … */
  visitorPoints: number;
  /** … in so many seconds. */
  visitorSeconds: number;
  /** The same for all visitors with one site key. */
  sitePoints: number;
  siteSeconds: number;
}

/** A public key with which a site's front end sends feedback. */
export interface SiteKeyState {
  /** null: it stands in `config/plugins` and is changed there. */
  id: string | null;
  name: string;
  key: string;
  /** From which pages it may be used; empty: from any. */
  origins: string[];
  enabled: boolean;
  change: SettingsChange | null;
}

export const MAX_SITE_KEYS = 100;
export const MAX_ORIGINS = 50;

/** `GET /cx/settings/intake`. */
export namespace GetIntakeSettings {
  export interface Response {
    data: { limits: SettingsState<IntakeLimits>; siteKeys: SiteKeyState[] };
  }
}

/** `PUT /cx/settings/intake`: limits; what is left out stays, null returns to the option. */
export namespace UpdateIntakeSettings {
  export type Request = Partial<Overrides<IntakeLimits>>;
  export type Response = GetIntakeSettings.Response;
}

/** `POST /cx/settings/site-keys`: the key itself is made by the server. */
export namespace CreateSiteKey {
  export interface Request {
    name: string;
    origins: string[];
  }
  export interface Response {
    data: SiteKeyState;
  }
}

/** `PUT /cx/settings/site-keys/:id`: what is left out stays. `DELETE` of the same path removes it for good. */
export namespace UpdateSiteKey {
  export type Request = Partial<CreateSiteKey.Request & { enabled: boolean }>;
  export type Response = CreateSiteKey.Response;
}

export const MAX_NAME = 60;
/** Nobody needs more answers than this before a number has an interval or a comparison. */
export const MAX_MINIMUM_N = 10_000;

/** What is set of a KPI, and what may be. */
export interface KpiSettings {
  key: string;
  /** As the site calls it. */
  names: NamesByLocale;
  /** What it is called without. */
  ownNames: Record<Locale, string>;
  version: number;
  rules: KpiRules;
  /** Which rules may be set. */
  adjustable: { minimumN: boolean; topBoxes: boolean };
  /** The definition's own, below which nothing may be set. */
  lowest: { interval: number; ranking: number };
}

/** What is set of a metric. */
export interface MetricSettings {
  metric: string;
  names: NamesByLocale;
  /** Scale of answers that state none and answer no survey question, such as `1..5`; null: the usual one. */
  scale: string | null;
  usualScale: string;
  /** Whether the metric's definition leaves no choice of scale. */
  fixedScale: boolean;
}

/** `GET /cx/settings/metrics`. */
export namespace GetMetricSettings {
  export interface Response {
    data: { kpis: KpiSettings[]; metrics: MetricSettings[] };
  }
}

/** `PUT /cx/settings/kpis/:kpi`: what is left out stays; rules that change make a new version of the definition. */
export namespace UpdateKpiSettings {
  export interface Request {
    names?: Partial<Record<Locale, string | null>>;
    minimumN?: KpiRules['minimumN'];
    topBoxes?: KpiRules['topBoxes'];
  }
  export type Response = GetMetricSettings.Response;
}

/** `PUT /cx/settings/metrics/:metric`: what is left out stays. */
export namespace UpdateMetricSettings {
  export interface Request {
    names?: Partial<Record<Locale, string | null>>;
    scale?: string | null;
  }
  export type Response = GetMetricSettings.Response;
}
