import type { ComplaintMailKind } from '../../../shared/contracts/complaint-mail';
import type { AlertFilters, AlertInterval, TargetOutcome } from '../../../shared/contracts/alert';
import type { Change, Direction, Flag, Unit, ValueInterval } from '../../../shared/contracts/kpi';
import type { ControlEffect, ControlRule } from '../../../shared/contracts/kpi-page';
import type { Priority, SlaTarget } from '../../../shared/contracts/complaint-words';
import type { Calendar, LocalDate } from '../../../shared/time';

/** A KPI's number with everything needed to trust it, as it stood when the event was found. */
export interface Measured {
  kpi: string;
  definitionVersion: number;
  /** What `n` counts; events found before this was kept count answers. */
  input?: 'scores' | 'cases';
  unit: Unit;
  direction: Direction;
  decimals: number;
  value: number | null;
  n: number;
  confidence: ValueInterval | null;
  flags: Flag[];
  change: Change | null;
  from: LocalDate;
  to: LocalDate;
}

/** What a number is about. */
export interface Scope {
  filters: AlertFilters;
  timeZone: string;
  calendar: Calendar;
}

/** One rule of the control chart that fired. */
export interface FoundSignal {
  rule: ControlRule;
  side: 'above' | 'below';
  from: LocalDate;
  to: LocalDate;
  /** How many periods it marks. */
  periods: number;
  /** Value of its first marked period, and the limit there. */
  value: number | null;
  limit: number | null;
}

export interface ControlFacts extends Scope {
  kind: 'control';
  interval: AlertInterval;
  /** First day of the chart. */
  chartFrom: LocalDate;
  effect: ControlEffect;
  from: LocalDate;
  to: LocalDate;
  centre: number | null;
  signals: FoundSignal[];
  /** The last marked period, compared with the one before. */
  measured: Measured;
}

export interface TargetFacts extends Scope {
  kind: 'target';
  outcome: TargetOutcome;
  target: { id: string; name: string | null; value: number; from: LocalDate; to: LocalDate };
  ended: boolean;
  measured: Measured;
}

/** How the KPI of a rule stands, sent to try the way; of a webhook's own test nothing is measured. */
export interface TestFacts extends Scope {
  kind: 'test';
  measured: Measured | null;
}

/** A location whose number really changed. */
export interface MovedLocation {
  location: string;
  measured: Measured;
}

export interface DigestFacts extends Scope {
  kind: 'digest';
  /** The week, and the locations that the reader may see; null: all. */
  from: LocalDate;
  to: LocalDate;
  locations: readonly string[] | null;
  cards: Measured[];
  moved: MovedLocation[];
  targets: Omit<TargetFacts, 'kind' | 'calendar' | 'timeZone'>[];
  signals: {
    effect: ControlEffect;
    measured: Measured;
    signals: FoundSignal[];
    centre: number | null;
  }[];
}

/** A promise to a complainant that is due soon or overdue. Never who complains, or of what. */
export interface SlaNotice {
  stage: 'warning' | 'breach' | 'escalation';
  /** Of the chain; 0 before it. */
  level: number;
  reference: string;
  priority: Priority;
  target: SlaTarget;
  clock: 'working' | 'wall';
  location: string | null;
  /** IANA name: by this zone's clock it is told when it is due. */
  timeZone: string;
  /** Instant, ISO 8601. */
  dueAt: string;
  /** By the promise's clock; negative when it is late. */
  leftSeconds: number;
}

/** What one person is told at once: the most urgent notice, and the others in their order. */
export interface SlaFacts extends Scope, SlaNotice {
  kind: 'sla';
  /** Absent from events that were written before several were told at once. */
  others?: SlaNotice[];
}

/** The complainant wrote. Never who, or what. */
export interface ReplyFacts extends Scope {
  kind: 'reply';
  reference: string;
  /** null: not assessed yet. */
  priority: Priority | null;
  location: string | null;
  /** What became of the case by it, or how it stood. */
  case: 'resumed' | 'open' | 'ended';
}

/** A mail to the complainant was given up. Never who, or what. */
export interface UndeliveredFacts extends Scope {
  kind: 'undelivered';
  reference: string;
  /** null: not assessed yet. */
  priority: Priority | null;
  location: string | null;
  mail: ComplaintMailKind;
}

/** A promise of an open case in the daily mail. */
export interface DeskCase {
  reference: string;
  target: SlaTarget;
  dueAt: string;
  /** Name of the one who holds it. */
  holder: string | null;
}

/** So many promises are overdue, so many fall due today; the most urgent of them. */
interface DeskList {
  overdue: number;
  today: number;
  cases: DeskCase[];
}

export interface DeskFacts extends Scope {
  kind: 'desk';
  date: LocalDate;
  /** The locations that the reader may see; null: all. */
  locations: readonly string[] | null;
  own: DeskList;
  /** For managers. */
  all: DeskList | null;
}

/** What an event says, frozen: a message that is sent again says the same. */
export type AlertFacts =
  | ControlFacts
  | TargetFacts
  | TestFacts
  | DigestFacts
  | SlaFacts
  | ReplyFacts
  | UndeliveredFacts
  | DeskFacts;
