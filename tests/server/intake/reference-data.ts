import type { Core } from '@strapi/strapi';
import type { Host } from '../host';

const create = (strapi: Core.Strapi, uid: string, data: Record<string, unknown>) =>
  strapi.documents(uid as 'plugin::cx.touchpoint').create({ data: data as never });

/** Reference data that the intake tests refer to. */
export const createReferenceData = async ({ strapi }: Host): Promise<void> => {
  await create(strapi, 'plugin::cx.touchpoint', { key: 'till', name: 'Till', channel: 'store' });
  await create(strapi, 'plugin::cx.touchpoint', { key: 'old-till', name: 'Old', archived: true });
  await create(strapi, 'plugin::cx.location', {
    key: 'tehran',
    name: 'Tehran',
    timeZone: 'Asia/Tehran',
  });
  await create(strapi, 'plugin::cx.survey', {
    key: 'visit',
    name: 'Visit',
    questions: [
      { key: 'recommend', metric: 'nps', scale: { min: 0, max: 10 }, prompt: { en: 'Recommend?' } },
      { key: 'effort', metric: 'ces', scale: { min: 1, max: 7 }, prompt: { en: 'Easy?' } },
    ],
  });
  const map = { stages: [{ key: 'buy', name: 'Buy', touchpoints: ['till'] }] };
  const journeys = strapi.documents('plugin::cx.journey' as 'plugin::cx.touchpoint');
  const data = { key: 'shop', name: 'Shop', map } as never;
  const { documentId } = await journeys.create({ data });
  await (journeys as unknown as { publish(o: object): Promise<unknown> }).publish({ documentId });
  await create(strapi, 'plugin::cx.customer', { key: 'c1', segment: 'gold', language: 'fa' });
};

export interface FeedbackRow extends Record<string, unknown> {
  responseId: string;
  metric: string;
  score: number;
  comment: string | null;
}

/** What is stored, in the order of its writing. */
export const storedFeedback = ({ strapi }: Host, where = {}): Promise<FeedbackRow[]> =>
  strapi.db.query('plugin::cx.feedback').findMany({ where, orderBy: 'id' });

export const countFeedback = ({ strapi }: Host, where = {}): Promise<number> =>
  strapi.db.query('plugin::cx.feedback').count({ where });
