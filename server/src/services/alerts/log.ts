import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  DELIVERY_STATES,
  type DeliveryState,
  type ListDeliveries,
  type LoggedDelivery,
} from '../../../../shared/contracts/alert-log';
import type { Locale } from '../../../../shared/locales';
import type { AlertFacts } from '../../alerting/facts';
import type { Delivery, LogCursor, LogSight } from '../../store/alert-types';
import { displayNameOf, type AdminUser } from '../admin-names';
import { getService } from '../get-service';
import { styleOf } from '../readers';
import { mailFor } from './write-mail';

const PAGE = 20;

export interface LogQuestion {
  state: DeliveryState | null;
  rule: string | null;
  locale: Locale;
  after: LogCursor | null;
  sight: LogSight | null;
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

export const cursorText = ({ createdAt, id }: LogCursor): string => `${createdAt}.${id}`;

/** What was sent to whom, what failed and what is due. */
export const createAlertLogService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi }).alertDeliveries;

  /** Names of the recipients that are known by an id; those that are gone have none. */
  const recipientNames = async (deliveries: readonly Delivery[]): Promise<Map<string, string>> => {
    const ids = deliveries.flatMap(({ recipient }) =>
      recipient.kind === 'admin' ? [recipient.id] : []
    );
    const admins: AdminUser[] =
      ids.length === 0
        ? []
        : await strapi.db
            .query('admin::user')
            .findMany({ where: { id: { $in: [...new Set(ids)] } } });
    const webhooks = await getService('webhooks', { strapi }).list();
    return new Map([
      ...admins.map((admin) => [`admin:${admin.id}`, displayNameOf(admin)] as const),
      ...webhooks.map(({ id, name }) => [`webhook:${id}`, name] as const),
    ]);
  };

  const shown = async (
    delivery: Delivery,
    names: Map<string, string>,
    locale: Locale
  ): Promise<LoggedDelivery> => {
    const { recipient, ruleId, ruleName, state } = delivery;
    const facts = JSON.parse(delivery.facts) as AlertFacts;
    const { subject } = await mailFor({ strapi }, facts, ruleName, styleOf(locale));
    const isWaiting = state === 'due' || state === 'failed';
    return {
      id: delivery.id,
      kind: delivery.kind,
      subject,
      rule: ruleId === null ? null : { id: ruleId, name: ruleName ?? '' },
      channel: delivery.channel,
      recipient:
        recipient.kind === 'email'
          ? recipient.address
          : (names.get(`${recipient.kind}:${recipient.id}`) ?? `#${recipient.id}`),
      state,
      attempts: delivery.attempts,
      createdAt: iso(delivery.createdAt),
      dueAt: isWaiting ? iso(delivery.dueAt) : null,
      sentAt: delivery.sentAt === null ? null : iso(delivery.sentAt),
      error: delivery.error,
      reason: delivery.reason,
    };
  };

  /** @throws NotFoundError where there is none that the reader may see */
  const find = async (id: string, sight: LogSight | null): Promise<Delivery> => {
    const delivery = await store().find(id, sight);
    if (delivery) return delivery;
    throw new errors.NotFoundError(`there is no message ${id}`);
  };

  return {
    async list(question: LogQuestion): Promise<ListDeliveries.Response> {
      const choice = { state: question.state, ruleId: question.rule, sight: question.sight };
      const found = await store().list(choice, question.after, PAGE + 1);
      const page = found.slice(0, PAGE);
      const last = found.length > PAGE ? page.at(-1) : undefined;
      const names = await recipientNames(page);
      const counts = await store().counts(choice);
      return {
        data: await Promise.all(page.map((delivery) => shown(delivery, names, question.locale))),
        meta: {
          next: last ? cursorText(last) : null,
          counts: Object.fromEntries(
            DELIVERY_STATES.map((state) => [state, counts[state] ?? 0])
          ) as Record<DeliveryState, number>,
        },
      };
    },

    /**
     * Sends it now, also what was given up or cancelled.
     * @throws ApplicationError where it was sent or is on its way
     */
    async retry(id: string, sight: LogSight | null): Promise<void> {
      await find(id, sight);
      if (!(await store().retry(id))) {
        throw new errors.ApplicationError('this message was sent, is skipped or is on its way');
      }
      getService('alertSender', { strapi }).wake();
    },

    /** @throws ApplicationError where it isn't waiting */
    async cancel(id: string, sight: LogSight | null): Promise<void> {
      await find(id, sight);
      if (await store().cancel(id)) return;
      throw new errors.ApplicationError('this message isn’t waiting any more');
    },
  };
};

export type AlertLogService = ReturnType<typeof createAlertLogService>;
