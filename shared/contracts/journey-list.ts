import type { LocalDate } from '../time';
import type { Estimate, KpiDescription, KpiWindow } from './kpi';
import type { JourneyState } from './journey';
import type {
  JourneyLocale,
  JourneyPublication,
  JourneyRights,
  LastChange,
  VersionInForce,
} from './journey-editor';

/** A KPI of all answers at the touchpoints of a journey or of one stage. */
export interface JourneyHealth extends Estimate {
  kpi: string;
}

export interface StageHealth {
  key: string;
  name: string;
  steps: number;
  /** KPIs with answers, in the order of the registry. */
  health: JourneyHealth[];
  /** Share of the stage's steps with answers, 0 to 1; null without steps. */
  coverage: number | null;
}

/** One journey of the list, in the locale asked for or the nearest there is. */
export interface JourneyRow {
  documentId: string;
  key: string;
  name: string;
  locale: string;
  state: JourneyState;
  owner: string | null;
  publication: JourneyPublication;
  inForce: VersionInForce | null;
  lastChange: LastChange;
  locales: JourneyLocale[];
  persona: string | null;
  segment: string | null;
  location: string | null;
  stages: StageHealth[];
  steps: number;
  /** Share of steps that have answers in the window, 0 to 1; null without steps or without the right to numbers. */
  coverage: number | null;
  health: JourneyHealth[];
}

/**
 * `GET /cx/journey-maps?locale&search&from&to&timeZone&calendar&kpis`. Numbers only for those who read KPIs;
 * `search` looks in names and keys, folded as everywhere.
 */
export namespace ListJourneyMaps {
  export interface Query {
    locale?: string;
    search?: string;
    from?: LocalDate;
    to?: LocalDate;
    timeZone?: string;
    calendar?: string;
    /** Keys of score KPIs with commas; nps,csat,ces,stars,emotion_mean when left out. */
    kpis?: string;
  }
  export interface Response {
    data: JourneyRow[];
    meta: {
      rights: JourneyRights;
      /** Null without the right to numbers. */
      window: KpiWindow | null;
      definitions: KpiDescription[];
    };
  }
}
