import type { JourneyDraft } from '../../../shared/contracts/journey-editor';
import type { GetJourneyOverlay } from '../../../shared/contracts/journey-overlay';
import type { Host } from '../host';
import { mapWith, uid, type JourneyClient } from './journey-client';
import { BAD, GOOD, question } from './spoken';

type Overlay = GetJourneyOverlay.Response['data'];

interface Context {
  host: Host;
  editor: JourneyClient;
}

const ask = (words: Record<string, string>) => [
  { ...question('satisfied', 'csat', [1, 5]), prompt: words },
];

/** Forty answers on one day. */
const answered = (touchpoint: string, survey: string, day: string, scores: readonly number[]) =>
  Array.from({ length: 40 }, (_, index) => ({
    touchpoint,
    survey,
    occurredAt: `${day}T12:00:00.000Z`,
    answers: [{ question: 'satisfied', score: scores[index % scores.length] }],
  }));

const PLACES = ['r-old', 'r-older', 'r-new', 'r-newer', 'r-both', 'r-told'];

const MAP = mapWith({
  visit: PLACES.map((touchpoint) => ({ id: touchpoint, cells: { touchpoint } })),
});

/** A survey that was put in other words on 1 March; in the host of the editor's tests. */
export const rewordedCases = (context: () => Context): void =>
  describe('a survey that was reworded', () => {
    let draft: JourneyDraft;

    const overlay = async (query: string): Promise<Overlay> =>
      (
        await context().editor.get(
          `/${draft.documentId}/overlay?timeZone=UTC&kpis=csat&to=2025-03-31${query}`
        )
      ).data;
    const metricAt = (data: Overlay, step: string) =>
      data.against?.steps.find((one) => one.step === step)?.metrics[0];
    const send = async (responses: object[]) => {
      const { host } = context();
      const { body } = await host.request
        .post('/api/cx/feedback/batch')
        .set('Authorization', `Bearer ${await host.apiToken()}`)
        .send({ responses, allOrNothing: true })
        .expect(200);
      expect(body.data.rejected).toBe(0);
    };

    beforeAll(async () => {
      const { host, editor } = context();
      const surveys = host.strapi.documents(uid('survey'));
      const create = async (type: string, data: object) =>
        (await host.strapi.documents(uid(type)).create({ data: data as never })).documentId;
      const reword = (documentId: string, words: Record<string, string>) =>
        surveys.update({ documentId, data: { questions: ask(words) } as never });
      for (const key of PLACES) await create('touchpoint', { key, name: key, channel: 'store' });
      const first = { en: 'Were you satisfied?' };
      const changed = await create('survey', {
        ...{ key: 'changed', name: 'Changed', questions: ask(first) },
      });
      const told = await create('survey', { key: 'told', name: 'Told', questions: ask(first) });
      await send([
        ...answered('r-old', 'changed', '2025-02-10', GOOD),
        ...answered('r-older', 'changed', '2025-02-11', GOOD),
        ...answered('r-both', 'changed', '2025-02-12', GOOD),
        ...answered('r-told', 'told', '2025-02-12', GOOD),
      ]);
      await reword(changed, { en: 'How good was it really?' });
      await reword(told, { ...first, fa: 'راضی بودید؟' });
      await send([
        ...answered('r-new', 'changed', '2025-03-10', BAD),
        ...answered('r-newer', 'changed', '2025-03-11', BAD),
        ...answered('r-both', 'changed', '2025-03-12', BAD),
        ...answered('r-told', 'told', '2025-03-12', BAD),
      ]);
      const made = await editor.make({ from: 'empty', name: 'Reworded' });
      await editor.save(made.documentId, made.revision, { ...made.journey, ...MAP }).expect(200);
      draft = await editor.open(made.documentId);
    });

    it('is not held against what it asked in another period', async () => {
      const data = await overlay(
        '&from=2025-03-01&against[from]=2025-02-01&against[to]=2025-02-28'
      );
      expect(metricAt(data, 'r-both')).toMatchObject({
        ...{ n: 40, difference: null, reasons: ['wording'], wordingKnown: true },
      });
      // A translation that came later asks the same.
      expect(metricAt(data, 'r-told')).toMatchObject({
        ...{ reasons: [], wordingKnown: true, difference: { significant: true } },
      });
    });

    it('changes nothing, and falls nowhere, that can be told: it says why', async () => {
      const march = await overlay('&from=2025-03-01&compare=previous');
      const changeAt = (step: string) =>
        march.steps.find((one) => one.step === step)?.metrics[0] ?? null;
      expect(changeAt('r-both')).toMatchObject({ n: 40, change: null, changeReasons: ['wording'] });
      expect(changeAt('r-told')).toMatchObject({
        ...{ change: { n: 40, significant: true }, changeReasons: [] },
      });
      // Nobody was asked there before: nothing was reworded.
      expect(changeAt('r-new')).toMatchObject({ change: { n: 0 }, changeReasons: [] });
      // Along the whole journey other words were asked than before, too.
      expect(march.journey.metrics[0]).toMatchObject({ change: null, changeReasons: ['wording'] });
      const { painPoints } = await overlay('&from=2025-02-01');
      expect(painPoints.filter(({ kind }) => kind === 'falling').map(({ step }) => step)).toEqual([
        'r-told',
      ]);
    });

    it('joins only steps that were asked in the same of its words', async () => {
      const { connections } = await overlay('&from=2025-02-01');
      expect(connections.map(({ to, reasons }) => [to, reasons])).toEqual([
        ['r-older', []],
        ['r-new', ['wording']],
        ['r-newer', []],
        ['r-both', ['wording']],
        ['r-told', ['wording']],
      ]);
      // In March alone there was one wording.
      const march = await overlay('&from=2025-03-01');
      expect(march.connections.find(({ to }) => to === 'r-both')?.reasons).toEqual([]);
    });
  });
