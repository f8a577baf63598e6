/** Why nothing is sent to a webhook: an admin switched it off, or the receiver said it is gone for ever (410). */
export type WebhookOff = 'switched_off' | 'gone';

export const MAX_WEBHOOK_NAME = 100;
export const MAX_WEBHOOK_URL = 2_000;

/** An address that is told of events by signed requests (standardwebhooks.com). Its secret is never shown again. */
export interface AlertWebhook {
  id: string;
  name: string;
  url: string;
  active: boolean;
  off: WebhookOff | null;
  createdAt: string;
  /** Until when requests are also signed with the secret before the last rotation. */
  previousSecretUntil: string | null;
}

/** `GET /cx/alerts/webhooks`. */
export namespace ListWebhooks {
  export interface Response {
    data: AlertWebhook[];
  }
}

/** `POST /cx/alerts/webhooks` and `POST /cx/alerts/webhooks/:id/rotate`: the only answers that hold the secret. */
export namespace CreateWebhook {
  export interface Request {
    name: string;
    url: string;
  }
  export interface Response {
    data: AlertWebhook & { secret: string };
  }
}

/** `PUT /cx/alerts/webhooks/:id`. */
export namespace UpdateWebhook {
  export interface Request {
    name?: string;
    url?: string;
    active?: boolean;
  }
  export interface Response {
    data: AlertWebhook;
  }
}
