import { freezeComplaintAnswers } from '../../../server/src/migrations/freeze-complaint-answers';
import { getService } from '../../../server/src/services/get-service';
import { openDatabase } from '../../../server/src/store/database';
import type { GetComplaintFigures } from '../../../shared/contracts/complaint-figures';
import type { KpiAnswer } from '../../../shared/contracts/kpi';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, type Host } from '../host';
import { AGENT } from './case-steps';
import { close, decide, filed, guestOf, SECRET, startGuestHost } from './guest-host';

/** What complainants said of the outcome and the handling, of cases of these categories and teams. */
const TOLD = [
  { category: 'late', team: 'care', outcome: 5, process: 2 },
  { category: 'late', team: 'shop', outcome: 1, process: 5, location: 'souq' },
  { category: 'broken', team: 'care', outcome: 4, process: 4, location: 'souq' },
  { category: undefined, team: 'care', outcome: 2, process: 3 },
];

describeOnEachDatabase('what complainants say, divided', (database) => {
  let host: Host;
  let admin: string;
  const references: string[] = [];

  const get = async (path: string, status = 200) => {
    const { body } = await host.request
      .get(path)
      .set('Authorization', `Bearer ${admin}`)
      .expect(status);
    return body;
  };
  const ask = async (query: string): Promise<KpiAnswer> => (await get(`/cx/kpis/${query}`)).data;
  /** Contented of all, by key. */
  const parts = async (query: string) =>
    Object.fromEntries(
      (await ask(query)).groups.map(({ key, numerator, denominator }) => [
        key,
        [numerator, denominator],
      ])
    );

  beforeAll(async () => {
    host = await startGuestHost(database);
    admin = await host.adminToken([ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.readComplaints]);
    const create = (type: string, data: object) =>
      host.strapi
        .documents(`plugin::cx.${type}` as 'plugin::upload.file')
        .create({ data: data as never });
    await create('complaint-category', { key: 'broken', name: 'Broken' });
    // On the days of the question, wherever the clock stands.
    await create('location', { key: 'souq', name: 'Souq', timeZone: 'UTC' });
    for (const { category, team, outcome, process, location } of TOLD) {
      const filing = await filed(host, {
        ...(category && { category }),
        ...(location && { location }),
      });
      const { reference, secret } = filing;
      references.push(reference);
      const give = (facts: object) =>
        getService('complaints', host).execute(reference, [{ type: 'facts', facts }], {
          by: AGENT,
        });
      await give({ team });
      await decide(host, reference);
      await guestOf(host, filing).post('/steps', { action: 'accept' }).expect(200);
      await close(host, reference);
      // What became of the case since then changes nothing of what was asked.
      await give({ team: 'legal', category: 'gone' });
      await host.request
        .post('/api/cx/feedback')
        .set(SECRET, secret)
        .send({
          complaint: reference,
          answers: [
            { question: 'outcome', score: outcome },
            { question: 'process', score: process },
          ],
        })
        .expect(201);
    }
  }, 300_000);
  afterAll(() => host.stop());

  const expectDivided = async () => {
    expect(await parts('complaint_outcome_sat?by=category')).toEqual({
      late: [1, 2],
      broken: [1, 1],
      null: [0, 1],
    });
    expect(await parts('complaint_process_sat?by=team')).toEqual({ care: [1, 3], shop: [1, 1] });
  };

  it('is counted under the category and the team that the case had when it was asked', async () => {
    await expectDivided();
    expect(await ask('complaint_outcome_sat?filters[team]=care')).toMatchObject({
      ...{ numerator: 2, denominator: 3 },
    });
    expect(await ask('complaint_outcome_sat?filters[category]=gone')).toMatchObject({
      ...{ n: 0, value: null },
    });
    expect((await getService('store', host).verification.verify()).differences).toBe(0);
  });

  it('is divided by one and filtered by others, from sums or from the answers alike', async () => {
    expect(await parts('complaint_outcome_sat?by=category&filters[location]=souq')).toEqual({
      late: [0, 1],
      broken: [1, 1],
    });
    expect(await parts('complaint_process_sat?by=category&filters[team]=care')).toEqual({
      late: [0, 1],
      broken: [1, 1],
      null: [0, 1],
    });
  });

  it('stands among the figures of complaints, as far as the filters mean something to it', async () => {
    const cards = async (query: string) => {
      const { data }: GetComplaintFigures.Response = await get(`/cx/complaint-figures${query}`);
      const of = (kpi: string) => data.cards.find((card) => card.kpi === kpi);
      expect(data.definitions.map(({ key }) => key)).toEqual(data.cards.map(({ kpi }) => kpi));
      return [of('complaint_outcome_sat'), of('complaint_process_sat')];
    };
    expect(await cards('?filters[category]=late')).toMatchObject([
      { numerator: 1, denominator: 2, unit: 'percent', basis: 'occurred' },
      { numerator: 1, denominator: 2 },
    ]);
    expect(await cards('?filters[severity]=high')).toEqual([undefined, undefined]);
  });

  it('stands on the overview that is filtered by team', async () => {
    const { data } = await get(
      '/cx/overview?filters[team]=care&by=category&kpi=complaint_outcome_sat'
    );
    const kpis = data.cards.map(({ kpi }: KpiAnswer) => kpi);
    expect(kpis).toContain('complaint_outcome_sat');
    expect(kpis).not.toContain('nps');
    expect(data.detail).toMatchObject({
      kpi: 'complaint_outcome_sat',
      numerator: 2,
      denominator: 3,
    });
  });

  it('says what it can not be asked by; other answers know no category', async () => {
    const cause = await get('/cx/kpis/complaint_outcome_sat?by=cause', 400);
    expect(cause.error.message).toMatch(/can't be asked by cause.*category, team/);
    const nps = await get('/cx/kpis/nps?filters[category]=late', 400);
    expect(nps.error.details.errors[0].path).toEqual(['filters', 'category']);
  });

  it('gets what was not frozen with it from the events up to the closing, once', async () => {
    const knex = host.strapi.db.connection;
    const store = getService('store', host);
    for (const row of await knex('cx_complaint_surveys').select()) {
      const { category: _, team: __, ...attribution } = JSON.parse(row.attribution);
      await knex('cx_complaint_surveys')
        .where({ complaint: row.complaint, closure: row.closure })
        .update({ attribution: JSON.stringify(attribution) });
    }
    await knex('cx_feedbacks').update({ category: null, team: null });
    await store.verification.rebuild();
    expect(await parts('complaint_process_sat?by=team')).toEqual({ null: [2, 4] });
    for (let times = 0; times < 2; times += 1) {
      await host.strapi.db.transaction(({ trx }) =>
        freezeComplaintAnswers(trx, openDatabase(host.strapi))
      );
      await expectDivided();
      expect((await store.verification.verify()).differences).toBe(0);
    }
    const [survey] = await knex('cx_complaint_surveys').where('attribution', 'like', '%"shop"%');
    expect(JSON.parse(survey.attribution)).toMatchObject({ category: 'late', team: 'shop' });
  });
});
