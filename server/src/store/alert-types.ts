import type { AlertFilters, AlertRecipient, AlertTrigger } from '../../../shared/contracts/alert';
import type { AlertKind, DeliveryState, SkipReason } from '../../../shared/contracts/alert-log';
import type { DigestSubscription } from '../../../shared/contracts/digest';
import type { WebhookOff } from '../../../shared/contracts/webhook';
import type { LocalDate } from '../../../shared/time';

export interface StoredAlertRule {
  id: string;
  name: string;
  kpi: string;
  filters: AlertFilters;
  trigger: AlertTrigger;
  recipients: AlertRecipient[];
  active: boolean;
  /** Stands for KPI, filters and trigger: events of another one are another rule's. */
  fingerprint: string;
  /** Since when it watches, in milliseconds. */
  watchedFrom: number;
  checkedAt: number | null;
  fault: string | null;
  createdBy: string;
  createdAt: number;
}

export interface AlertRules {
  list(): Promise<StoredAlertRule[]>;
  find(id: string): Promise<StoredAlertRule | null>;
  insert(rule: StoredAlertRule): Promise<void>;
  /** Replaces what an editor decides, and what follows from it; not how the last check went. */
  update(rule: StoredAlertRule): Promise<void>;
  /** Notes how a check went, unless the rule has become another one meanwhile. */
  checked(rule: StoredAlertRule, at: number, fault: string | null): Promise<void>;
  /** Deletes it and gives up what is due by it. */
  remove(id: string): Promise<void>;
}

export interface StoredWebhook {
  id: string;
  name: string;
  url: string;
  /** As it is kept: encrypted where the host has a key for that. */
  secret: string;
  previousSecret: string | null;
  previousUntil: number | null;
  off: WebhookOff | null;
  createdAt: number;
}

export interface AlertWebhooks {
  list(): Promise<StoredWebhook[]>;
  find(id: string): Promise<StoredWebhook | null>;
  insert(webhook: StoredWebhook): Promise<void>;
  update(webhook: StoredWebhook): Promise<void>;
  turnOff(id: string, reason: WebhookOff): Promise<void>;
  remove(id: string): Promise<void>;
}

/** A stretch of a control chart that a rule has found. */
export interface KnownSpan {
  side: 'above' | 'below';
  from: LocalDate;
  to: LocalDate;
}

export interface NewDelivery {
  id: string;
  /** Names the recipient; one delivery an event and recipient. */
  recipientKey: string;
  channel: 'email' | 'webhook';
  recipient: AlertRecipient;
  /** null: to be sent. */
  skip: SkipReason | null;
}

export interface NewEvent {
  id: string;
  /** The same for the same event, whoever finds it and whenever. */
  key: string;
  kind: AlertKind;
  rule: { id: string; name: string; fingerprint: string } | null;
  span: KnownSpan | null;
  /** False: known, but too old to be told. */
  told: boolean;
  /** As JSON. */
  facts: string;
  /** The locations it is about; null: all. */
  locations: readonly string[] | null;
  /** The admin whom alone it concerns; null: everybody who sees its locations. */
  ownerId: string | null;
  deliveries: readonly NewDelivery[];
}

export interface AlertEvents {
  /** Keeps an event and its deliveries together; false where it is known already. */
  add(event: NewEvent, at: number): Promise<boolean>;
  /** What a rule has found so far, as it stands now. */
  spansOf(ruleId: string, fingerprint: string): Promise<KnownSpan[]>;
  /** By rule: when it told something last, in milliseconds. */
  lastToldByRule(): Promise<Map<string, number>>;
  exists(key: string): Promise<boolean>;
  /** Forgets events from before, and their deliveries. */
  forget(before: number): Promise<number>;
}

/** A message on its way. */
export interface Delivery {
  id: string;
  kind: AlertKind;
  ruleId: string | null;
  ruleName: string | null;
  facts: string;
  channel: 'email' | 'webhook';
  recipient: AlertRecipient;
  state: DeliveryState;
  reason: SkipReason | null;
  /** Begun ones, the one under way included. */
  attempts: number;
  dueAt: number;
  error: string | null;
  createdAt: number;
  sentAt: number | null;
}

/** Whose messages somebody may see; null: everybody's. */
export interface LogSight {
  locations: readonly string[];
  userId: string;
}

export interface LogChoice {
  state: DeliveryState | null;
  ruleId: string | null;
  sight: LogSight | null;
}

export interface LogCursor {
  createdAt: number;
  id: string;
}

export interface AlertDeliveries {
  /** Takes a due message for so many milliseconds; null: nothing is due. No other caller gets it meanwhile. */
  claim(claim: string, milliseconds: number): Promise<Delivery | null>;
  /** It has arrived; noted even when the claim was lost meanwhile. */
  sent(id: string): Promise<void>;
  /** Tried in vain; `wait` is null where it is given up. Nothing is noted when the claim was lost. */
  failed(id: string, claim: string, error: string, wait: number | null): Promise<void>;
  skip(id: string, claim: string, reason: SkipReason): Promise<void>;
  list(choice: LogChoice, after: LogCursor | null, limit: number): Promise<Delivery[]>;
  find(id: string, sight: LogSight | null): Promise<Delivery | null>;
  counts(choice: Omit<LogChoice, 'state'>): Promise<Partial<Record<DeliveryState, number>>>;
  /** Makes it due now; false where it was sent, is skipped or is on its way. */
  retry(id: string): Promise<boolean>;
  /** False where it isn't waiting. */
  cancel(id: string): Promise<boolean>;
}

export interface StoredSubscription extends DigestSubscription {
  userId: string;
  /** Since when, in milliseconds. */
  since: number;
}

export interface DigestSubscriptions {
  listActive(): Promise<StoredSubscription[]>;
  find(userId: string): Promise<StoredSubscription | null>;
  save(subscription: StoredSubscription): Promise<void>;
}
