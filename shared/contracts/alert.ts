import type { FactDimension } from '../dimensions';
import type { Locale } from '../locales';
import type { Calendar, Interval, LocalDate } from '../time';
import type { ControlRule } from './kpi-page';

export const MAX_ALERT_NAME = 100;
export const MAX_ALERT_RECIPIENTS = 50;
/** Of one rule. */
export const MAX_ALERT_FILTER_VALUES = 200;

export const ALERT_TRIGGERS = ['control_chart', 'target'] as const;
export type AlertTriggerKind = (typeof ALERT_TRIGGERS)[number];

export const ALERT_INTERVALS = ['day', 'week', 'month'] as const satisfies readonly Interval[];
export type AlertInterval = (typeof ALERT_INTERVALS)[number];

/** `worsening`: only what is unwelcome; for a KPI of which neither way is better, everything. */
export const ALERT_EFFECTS = ['worsening', 'all'] as const;
export type AlertEffects = (typeof ALERT_EFFECTS)[number];

/** What a target can become that is worth a message: in the end, or on the way there. */
export const TARGET_OUTCOMES = ['missed', 'behind', 'reached', 'on_course'] as const;
export type TargetOutcome = (typeof TARGET_OUTCOMES)[number];

/** A rule of the KPI's control chart fires in a period that has ended. */
export interface ControlTrigger {
  kind: 'control_chart';
  interval: AlertInterval;
  /** Whose weeks and months. */
  calendar: Calendar;
  rules: ControlRule[];
  effects: AlertEffects;
  /** First day of the chart, from whose first periods the limits come. */
  chartFrom: LocalDate;
}

/** A target of the KPI in the alert's scope becomes reached or missed. */
export interface TargetTrigger {
  kind: 'target';
  outcomes: TargetOutcome[];
}

export type AlertTrigger = ControlTrigger | TargetTrigger;

/** An admin reads in the language of their own preference, another address in the one that is given. */
export type AlertRecipient =
  | { kind: 'admin'; id: string }
  | { kind: 'email'; address: string; locale: Locale }
  | { kind: 'webhook'; id: string };

/**
 * Values by dimension; a dimension that is left out is not narrowed. A category stands for all that is part of it;
 * categories and teams are known to KPIs of complaints alone.
 */
export type AlertFilters = Partial<Record<FactDimension, string[]>>;

/** What an editor decides about a rule. */
export interface AlertRuleFields {
  /** 1 to 100 characters. */
  name: string;
  /** Key of a KPI of the registry. */
  kpi: string;
  filters: AlertFilters;
  trigger: AlertTrigger;
  recipients: AlertRecipient[];
  active: boolean;
}

export interface AlertRule extends AlertRuleFields {
  id: string;
  createdBy: string;
  createdAt: string;
  /** When the numbers were last looked at; null: not yet. */
  checkedAt: string | null;
  /** Why they could not be looked at the last time; null: they could. */
  fault: string | null;
  /** Newest event that was told. */
  lastEventAt: string | null;
  /** Whether the reader may change it. */
  mayChange: boolean;
}

/** `GET /cx/alerts`: the rules about the reader's locations. */
export namespace ListAlertRules {
  export interface Response {
    data: AlertRule[];
  }
}

/** `POST /cx/alerts`; `PUT /cx/alerts/:id` takes any part of it. `chartFrom` may be left out. */
export namespace SaveAlertRule {
  export type Request = Omit<AlertRuleFields, 'trigger'> & {
    trigger: (Omit<ControlTrigger, 'chartFrom'> & { chartFrom?: LocalDate }) | TargetTrigger;
  };
  export type Changes = Partial<Request>;
  export interface Response {
    data: AlertRule;
  }
}

/** `GET /cx/alerts/recipients`: who can be told; whether the host can send e-mail at all. */
export namespace ListAlertRecipients {
  export interface Response {
    data: {
      admins: { id: string; name: string }[];
      webhooks: { id: string; name: string; active: boolean }[];
      /** False where the host has no e-mail plugin. */
      email: boolean;
    };
  }
}

/** `POST /cx/alerts/:id/test`: tells the rule's recipients how the KPI stands, marked as a test. */
export namespace TestAlertRule {
  export interface Response {
    data: { deliveries: number };
  }
}
