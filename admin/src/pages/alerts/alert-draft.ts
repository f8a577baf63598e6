import type {
  AlertEffects,
  AlertFilters,
  AlertInterval,
  AlertRecipient,
  AlertRule,
  AlertTriggerKind,
  SaveAlertRule,
  TargetOutcome,
} from '../../../../shared/contracts/alert';
import { CONTROL_RULES, type ControlRule } from '../../../../shared/contracts/kpi-page';
import type { Calendar, LocalDate } from '../../../../shared/time';

/** A rule as its form holds it: what both triggers need, so that going from one to the other loses nothing. */
export interface AlertDraft {
  name: string;
  kpi: string;
  filters: AlertFilters;
  kind: AlertTriggerKind;
  interval: AlertInterval;
  calendar: Calendar;
  rules: ControlRule[];
  effects: AlertEffects;
  /** null: chosen by the server. */
  chartFrom: LocalDate | null;
  outcomes: TargetOutcome[];
  recipients: AlertRecipient[];
  active: boolean;
}

const NEW: Omit<AlertDraft, 'kpi' | 'calendar'> = {
  name: '',
  filters: {},
  kind: 'control_chart',
  interval: 'week',
  rules: [...CONTROL_RULES],
  effects: 'worsening',
  chartFrom: null,
  outcomes: ['missed', 'behind'],
  recipients: [],
  active: true,
};

/** The form of a rule; of a new one where there is none. */
export const draftOf = (rule: AlertRule | null, kpi: string, calendar: Calendar): AlertDraft => {
  if (!rule) return { ...NEW, kpi, calendar };
  const { name, filters, trigger, recipients, active } = rule;
  const { kind, ...rest } = trigger;
  return { ...NEW, calendar, name, kpi: rule.kpi, filters, kind, recipients, active, ...rest };
};

const triggerOf = (draft: AlertDraft): SaveAlertRule.Request['trigger'] => {
  if (draft.kind === 'target') return { kind: 'target', outcomes: draft.outcomes };
  const { interval, calendar, rules, effects, chartFrom } = draft;
  return {
    kind: 'control_chart',
    interval,
    calendar,
    rules,
    effects,
    ...(chartFrom === null ? {} : { chartFrom }),
  };
};

/** What is sent of a form. */
export const inputOf = (draft: AlertDraft): SaveAlertRule.Request => ({
  name: draft.name,
  kpi: draft.kpi,
  filters: draft.filters,
  trigger: triggerOf(draft),
  recipients: draft.recipients,
  active: draft.active,
});

/** Whether everything is there that a rule needs. */
export const isComplete = ({ name, kind, rules, outcomes, recipients }: AlertDraft): boolean =>
  name.trim() !== '' &&
  recipients.length > 0 &&
  (kind === 'target' ? outcomes.length > 0 : rules.length > 0);

/** A list with one of its values chosen, or no longer, in the order of all of them. */
export const withChoice = <T>(
  all: readonly T[],
  chosen: readonly T[],
  value: T,
  on: boolean
): T[] => all.filter((one) => (one === value ? on : chosen.includes(one)));
