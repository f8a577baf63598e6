import type { Core } from '@strapi/strapi';
import type { AlertFacts } from '../../alerting/facts';
import type { Options } from '../../config';
import { post } from '../../outbound/post';
import { signedHeaders } from '../../outbound/secret';
import type { Delivery } from '../../store/alert-types';
import { getService } from '../get-service';
import { failed, type Outcome } from './outcome';
import { numbersUrl } from './numbers-url';

type Host = { strapi: Core.Strapi };

/** The receiver says that it wants nothing any more, ever. */
const GONE = 410;

const TYPES: Record<AlertFacts['kind'], string> = {
  control: 'cx.control_chart.signal',
  target: 'cx.target.changed',
  digest: 'cx.digest',
  test: 'cx.test',
  sla: 'cx.complaint.promise',
  reply: 'cx.complaint.reply',
  undelivered: 'cx.complaint.mail_undelivered',
  desk: 'cx.complaint.digest',
};

/** As standardwebhooks.com shapes it. Sent again, it is the same to the byte. */
const bodyOf = (host: Host, { facts, ruleId, ruleName, createdAt }: Delivery): string => {
  const { kind, ...data } = JSON.parse(facts) as AlertFacts;
  return JSON.stringify({
    type: TYPES[kind],
    timestamp: new Date(createdAt).toISOString(),
    data: {
      rule: ruleId === null ? null : { id: ruleId, name: ruleName },
      ...data,
      url: numbersUrl(host, { kind, ...data } as AlertFacts),
    },
  });
};

const outcomeOf = async (
  host: Host,
  id: string,
  { status, retryAfter }: { status: number; retryAfter: number | null }
): Promise<Outcome> => {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status === GONE) {
    await getService('store', host).alertWebhooks.turnOff(id, 'gone');
    return {
      ...failed('HTTP 410: the receiver is gone; the webhook is switched off'),
      final: true,
    } as Outcome;
  }
  if (status >= 300 && status < 400) {
    return failed(`HTTP ${status}: redirects are not followed; give the webhook its final URL`);
  }
  return failed(`HTTP ${status}`, retryAfter);
};

/** Posts a signed message to a webhook. */
export const sendWebhook = async (
  host: Host,
  delivery: Delivery & { recipient: { kind: 'webhook'; id: string } }
): Promise<Outcome> => {
  const { id } = delivery.recipient;
  const webhook = await getService('store', host).alertWebhooks.find(id);
  if (!webhook) return { kind: 'skip', reason: 'webhook_deleted' };
  if (webhook.off) return { kind: 'skip', reason: 'webhook_off' };
  try {
    const body = bodyOf(host, delivery);
    const secrets = getService('webhooks', host).secretsOf(webhook);
    const headers = signedHeaders(delivery.id, new Date(), body, secrets);
    const rules = host.strapi.plugin('cx').config('alerts') as Options['alerts'];
    return await outcomeOf(host, id, await post(webhook.url, headers, body, rules));
  } catch (error) {
    return failed(error);
  }
};
