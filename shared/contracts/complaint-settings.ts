import type { LocalDate, Weekday } from '../time';
import type { ComplaintState, Priority, PriorityMatrix } from './complaint-words';
import type { Named } from './reference-usage';
import type { SettingsChange } from './settings';
import type { ComplaintRules, SlaPolicy } from './sla';
import type { Holiday, WorkingCalendar } from './working-calendar';

/** A policy as it is kept. */
export interface StoredPolicy extends SlaPolicy {
  name: string;
}

/** What an editor says of a policy; the default is neither limited nor switched off. */
export type PolicyInput = Pick<
  SlaPolicy,
  'conditions' | 'targets' | 'clock' | 'enabled' | 'validFrom' | 'validTo'
> & { name: string };

/** `GET /cx/complaint-settings/policies`: in the order in which they are tried, the default last. */
export namespace ListPolicies {
  export interface Response {
    data: {
      policies: StoredPolicy[];
      /** The only one is the plugin's own, which nobody has changed; it is stored with the first change. */
      builtIn: boolean;
      /** By which a case is promised of which nobody knows yet how pressing it is; one of the rules. */
      assumedPriority: Priority;
      /** Teams that touchpoints, categories and the rules name. */
      teams: string[];
      /** What conditions can name, in the reader's language. */
      choices: Record<'location' | 'touchpoint' | 'category', Named[]>;
      change: SettingsChange | null;
    };
  }
}

/** `POST /cx/complaint-settings/policies` and `PUT …/policies/:key`. */
export namespace SavePolicy {
  export type Request = PolicyInput;
  export interface Response {
    data: StoredPolicy;
  }
}

/** `PUT /cx/complaint-settings/policy-order`: keys of all but the default, the first to be tried first. */
export namespace OrderPolicies {
  export interface Request {
    keys: string[];
  }
  export interface Response {
    data: { keys: string[] };
  }
}

/** Hours of work as they are kept; each location works by them in its own time zone. */
export interface StoredCalendar extends Omit<WorkingCalendar, 'timeZone'> {
  key: string;
  name: string;
  /** For locations that no calendar names, and for cases without a location. Exactly one is. */
  isDefault: boolean;
  locations: string[];
}

export type CalendarInput = Omit<StoredCalendar, 'key'>;

/** `GET /cx/complaint-settings/calendars`: by name, the default first. */
export namespace ListCalendars {
  export interface Response {
    data: {
      calendars: StoredCalendar[];
      /** What holds where no calendar does, by the country of the site: to start a new one from. */
      proposal: Pick<WorkingCalendar, 'versions'>;
      /** Every location, in the reader's language, with its zone; and the zone of the site. */
      locations: (Named & { timeZone: string })[];
      timeZone: string;
      change: SettingsChange | null;
    };
  }
}

/** `POST /cx/complaint-settings/calendars` and `PUT …/calendars/:key`. */
export namespace SaveCalendar {
  export type Request = CalendarInput;
  export interface Response {
    data: StoredCalendar;
  }
}

/** One day of a preview. */
export interface PreviewDay {
  date: LocalDate;
  weekday: Weekday;
  /** Stretches of working time in wall-clock time, cut at midnight; `24:00` is the end of the day. */
  open: { from: string; to: string }[];
  seconds: number;
  /** Name of the holiday, and of the date-ranged hours in force. */
  holiday: string | null;
  override: string | null;
}

/** `POST /cx/complaint-settings/calendar-preview`: hours that need not be stored yet. */
export namespace PreviewCalendar {
  export interface Request {
    calendar: WorkingCalendar;
    /** First day; today in the calendar's zone where none is given. */
    from?: LocalDate;
    /** What would be due if a case came in then; the time is the location's wall clock. */
    attempt?: { date: LocalDate; time: string; seconds: number };
  }
  export interface Response {
    data: {
      /** Fourteen of them. */
      days: PreviewDay[];
      /** Instant, and how it stands on the location's wall clock; null: there is never enough time. */
      due: { at: string; date: LocalDate; time: string } | null;
    };
  }
}

/** `POST /cx/complaint-settings/holidays`: reads a calendar file into holidays; stores nothing. */
export namespace ReadHolidays {
  export interface Request {
    /** Text of the iCalendar file. */
    text: string;
    /** Key of the file: the same file read again replaces what it said before. */
    source: string;
    holidays: Holiday[];
  }
  export interface Response {
    data: {
      holidays: Holiday[];
      /** How many days the file names, and how many of them stay struck out. */
      read: number;
      stillRemoved: number;
      skipped: { name: string; reason: 'cancelled' | 'part-of-a-day' }[];
      /** First and last date it was read for. */
      from: LocalDate;
      to: LocalDate;
    };
  }
}

/** States in which a customer, another party or an external body may owe an answer: those that may stand the clock. */
export const PAUSABLE_STATES = [
  'awaiting_customer',
  'awaiting_third_party',
  'decision_communicated',
  'external_referred',
] as const satisfies readonly ComplaintState[];

export const NOTICE_TARGETS = ['assignee', 'leads', 'managers'] as const;
/** Whom a notice is sent to: who holds the case, those who lead its team, or the managers of the desk. */
export type NoticeTarget = (typeof NOTICE_TARGETS)[number];

/** Who is told when a promise has been broken for long. */
export interface EscalationLevel {
  /** After the breach, by the clock of the promise. */
  afterSeconds: number;
  to: NoticeTarget;
}

/** When whom is told of promises that are due and overdue. People are admins, by id. */
export interface NoticeRules {
  /** A warning is sent when this share of the target is left, from 0 (no warnings) to 0.9. */
  warnAtShareLeft: number;
  /** Whether the one who holds the case is told of the breach at once. */
  tellBreach: boolean;
  /** The chain after a breach, each later than the one before. */
  levels: EscalationLevel[];
  /** Who leads which team. */
  leads: { team: string; admins: string[] }[];
  managers: string[];
  /** The last level also takes the step `escalated` where the process allows it. */
  escalate: boolean;
  /** A daily mail to those who hold cases and to managers, on days on which the default calendar works. */
  digest: { active: boolean; hour: number };
}

/** `GET /cx/complaint-settings/rules`. */
export namespace GetComplaintRules {
  export interface Response {
    data: {
      rules: ComplaintRules;
      notices: NoticeRules;
      matrix: PriorityMatrix;
      defaults: { rules: ComplaintRules; notices: NoticeRules; matrix: PriorityMatrix };
      /** Admins who can be told. */
      admins: { id: string; name: string }[];
      teams: string[];
      change: SettingsChange | null;
    };
  }
}

/** `PUT /cx/complaint-settings/rules`: parts that are left out stay; null returns to the defaults. */
export namespace UpdateComplaintRules {
  export interface Request {
    rules?: ComplaintRules | null;
    notices?: NoticeRules | null;
    matrix?: PriorityMatrix | null;
  }
  export type Response = GetComplaintRules.Response;
}
