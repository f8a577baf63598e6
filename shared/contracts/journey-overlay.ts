import type { LocalDate } from '../time';
import type {
  Change,
  ConfidenceInterval,
  Estimate,
  KpiDescription,
  KpiPoint,
  KpiTarget,
  KpiWindow,
  ValueInterval,
} from './kpi';
import type { Evidence } from './journey';
import type { AskedSide, ComparedSide } from './journey-comparison';
import type { BreakReason, Connection } from './journey-connection';
import type { JourneyDraft, VersionInForce } from './journey-editor';

export { BREAK_REASONS, type BreakReason, type Connection } from './journey-connection';

/** KPIs that stand on the map when none are asked for. */
export const OVERLAY_KPIS = ['nps', 'csat', 'ces', 'stars', 'emotion_mean'] as const;

/** A number under a step. */
export interface StepMetric extends Estimate {
  kpi: string;
  /**
   * Against the window compared with; adjusted for looking at all steps; null without `compare`, and where
   * another thing was asked then.
   */
  change: Change | null;
  /** Why there is no change to tell although one was asked for: another scale or other words. */
  changeReasons: BreakReason[];
  /** Against the answers at the journey's other steps; adjusted likewise. */
  versusOthers: Change | null;
  /** Target of exactly these filters and this touchpoint. */
  target: KpiTarget | null;
  /** Scales of the counted answers, such as `1..5`. */
  scales: string[];
}

/**
 * What customers found against what they had expected, each in their own judgement (`expectation`: much worse
 * … much better): the mean's distance from the middle of the scale, "as expected". Below 0 they got less.
 */
export interface ExpectationGap extends Pick<Estimate, 'n' | 'flags'> {
  value: number;
  confidence: ConfidenceInterval | null;
  /** The whole interval lies on one side of 0, on answers enough for a sentence about it. */
  significant: boolean;
  /** Such as `1..7`, and its middle. */
  scale: string;
  middle: number;
}

/** Why there is no gap to show; `scale`: it was asked on several. */
export type NoGap = 'no_expectation' | 'scale';

export const PAIN_POINT_KINDS = ['below_target', 'below_others', 'falling'] as const;
export type PainPointKind = (typeof PAIN_POINT_KINDS)[number];

/**
 * A step that the data calls bad. Its sentence is `journey.painPoint.<kind>` of the translations with these
 * values; numbers are in the KPI's unit.
 */
export interface FoundPainPoint {
  /** The same finding keeps its id while the window stands: `<step>:<kpi>:<kind>`. */
  id: string;
  step: string;
  kind: PainPointKind;
  kpi: string;
  /** The step's number. */
  value: number;
  n: number;
  /** Target, the others' number, or the number of the window's first half. */
  against: number;
  /** Answers behind `against`; null for a target. */
  againstN: number | null;
  /** value − against with the interval of the difference; null for a target, where the interval is the number's own. */
  difference: {
    value: number;
    confidence: ConfidenceInterval | null;
    pValue: number | null;
  } | null;
  confidence: ValueInterval | null;
  /** Key of the target. */
  target: string | null;
  /** What opens the evidence: filters of the feedback page (`/cx/feedback`). */
  evidence: {
    metrics: string[];
    filters: Record<string, string[]>;
    from: LocalDate;
    to: LocalDate;
  };
  /** On the map already, as this pain point of the step; null while it is not. */
  accepted: string | null;
}

/** What customers said at one step. */
export interface MeasuredStep {
  step: string;
  stage: string;
  touchpoint: string | null;
  /** Other steps of the map at the same touchpoint: they have the same answers. */
  sharedWith: string[];
  /** Responses, each counted once. */
  responses: number;
  /** Nobody answered here in the window: what the map says is an assumption. */
  assumption: boolean;
  /** KPIs with answers, in the order asked for. */
  metrics: StepMetric[];
  /** Mean of measured emotion, −2 to +2, on the designed curve's scale; null without answers on −2..2. */
  emotion: Estimate | null;
  gap: ExpectationGap | NoGap;
  /** Of the asked step, or of all with `trend=week`: one series a KPI. */
  trend: { kpi: string; series: KpiPoint[] }[];
  importanceToCustomer: number | null;
  importanceToOrganisation: number | null;
}

/** All answers at the touchpoints of a stage, each touchpoint once. */
export interface MeasuredStage {
  stage: string;
  responses: number;
  assumption: boolean;
  metrics: Omit<StepMetric, 'versusOthers' | 'scales' | 'target'>[];
}

/** A step in the picture of importance × performance: only with both. */
export interface ImportancePoint {
  step: string;
  kpi: string;
  /** 1 to 5. */
  importance: number;
  value: number;
  confidence: ValueInterval | null;
  n: number;
  /** Whether statistics put it above or below the journey's other steps. */
  position: 'above' | 'below' | 'indistinguishable';
}

/**
 * `GET /cx/journey-maps/:documentId/overlay`: the draft's steps, or those of a version (read in the time in
 * which it was in force), with what customers said; with `against`, of two sides at once.
 */
export namespace GetJourneyOverlay {
  export interface Query {
    from?: LocalDate;
    to?: LocalDate;
    timeZone?: string;
    calendar?: string;
    /** location, region, format, channel, segment, survey, language, journey. */
    filters?: Record<string, unknown>;
    /** Key of a persona: only answers of the segment that it names. */
    persona?: string;
    compare?: 'previous' | 'lastYear';
    /** The other side that the same map shows beside the first. */
    against?: AskedSide;
    /** Number of a version; the draft when left out. */
    version?: string;
    /** Language of the map. */
    locale?: string;
    /** Language in which KPIs are named; that of the map when left out. */
    nameLocale?: string;
    /** Keys of score KPIs with commas; {@link OVERLAY_KPIS} when left out. */
    kpis?: string;
    /** `week`: series for every step; with `step` for one. */
    trend?: 'week';
    step?: string;
  }
  export interface Response {
    data: {
      window: KpiWindow;
      /** Set when a version was asked for. */
      version: (VersionInForce & { until: string | null }) | null;
      definitions: KpiDescription[];
      steps: MeasuredStep[];
      stages: MeasuredStage[];
      connections: Connection[];
      painPoints: FoundPainPoint[];
      importance: ImportancePoint[];
      /** Of the whole journey: every touchpoint once. */
      journey: {
        responses: number;
        metrics: Omit<StepMetric, 'versusOthers' | 'scales' | 'target'>[];
      };
      /** The other side; null where none was asked for. */
      against: ComparedSide | null;
    };
  }
}

/**
 * `POST /cx/journey-maps/:documentId/pain-points`: writes a found pain point into the draft's step, in the
 * words of the editor, with the evidence as the server finds it in this window (400 when it no longer is
 * found). 409 like saving.
 */
export namespace AcceptPainPoint {
  export interface Request {
    body: {
      locale?: string;
      base: string;
      /** {@link FoundPainPoint.id}. */
      id: string;
      text: string;
      /** The overlay's question. */
      window: Pick<
        GetJourneyOverlay.Query,
        'from' | 'to' | 'timeZone' | 'calendar' | 'filters' | 'persona' | 'kpis'
      >;
    };
  }
  export interface Response {
    data: JourneyDraft;
    meta: { painPoint: { id: string; text: string; evidence: Evidence } };
  }
}
