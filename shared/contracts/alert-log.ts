/**
 * `due`: not tried yet; `failed`: tried in vain, and will be again; `sent`: the other side took it; `given_up`: tried
 * as often as allowed; `skipped`: it was not to be sent, `reason` says why; `cancelled` by an admin.
 */
export const DELIVERY_STATES = [
  'due',
  'failed',
  'sent',
  'given_up',
  'skipped',
  'cancelled',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const ALERT_KINDS = [
  'control',
  'target',
  'digest',
  'test',
  'sla',
  'reply',
  'undelivered',
  'desk',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

export const SKIP_REASONS = [
  /** The admin is gone, blocked or not active. */
  'no_reader',
  /** The admin may not read KPIs, or not of all these locations. */
  'not_allowed',
  /** No answer came in that week. */
  'nothing_measured',
  'webhook_off',
  'webhook_deleted',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** One message to one recipient. */
export interface LoggedDelivery {
  id: string;
  kind: AlertKind;
  /** What it says, in the language that was asked for. */
  subject: string;
  /** The rule by which it was sent; null for digests and tests of webhooks. */
  rule: { id: string; name: string } | null;
  channel: 'email' | 'webhook';
  /** To whom: a name or an address. */
  recipient: string;
  state: DeliveryState;
  attempts: number;
  createdAt: string;
  /** When it is tried next; null where it isn't. */
  dueAt: string | null;
  sentAt: string | null;
  /** What went wrong last, in the words of the other side; never a secret. */
  error: string | null;
  reason: SkipReason | null;
}

/** `GET /cx/alerts/log`: newest first, of the reader's locations. */
export namespace ListDeliveries {
  export interface Query {
    state?: DeliveryState;
    rule?: string;
    locale?: string;
    /** `meta.next` of the page before. */
    after?: string;
  }
  export interface Response {
    data: LoggedDelivery[];
    meta: { next: string | null; counts: Record<DeliveryState, number> };
  }
}

/** `POST /cx/alerts/log/:id/retry` and `…/cancel`. */
export namespace ChangeDelivery {
  export interface Response {
    data: { id: string; state: DeliveryState };
  }
}
