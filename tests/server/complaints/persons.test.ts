import { fillInPersons } from '../../../server/src/services/complaints/person-key';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { AGENT } from './case-steps';
import { at, filing, liveFigures, NOW, WINDOW, type FiguresHost, type Told } from './figures-host';

const late = (day: number, over: Partial<Told>): Told => ({
  ...{ day, answered: day + 0.2, closed: day + 1, category: 'late', cause: 'carrier' },
  ...over,
});

/** Two guests who come again within a week of their first closing, and somebody of whom nothing is known. */
const CASES: Told[] = [
  late(0, { email: 'Sara@Example.com' }),
  late(3, { email: ' sara@example.com' }),
  late(5, { email: null, phone: '+98 (912) 345-6789' }),
  late(8, { email: null, phone: '۰۰۹۸۹۱۲۳۴۵۶۷۸۹' }),
  late(8, { email: null }),
];

describeOnEachDatabase('whose cases are', (database) => {
  let host: Host;
  let figures: FiguresHost;

  const persons = async (): Promise<(string | null)[]> =>
    (await host.strapi.db.connection('cx_complaints').orderBy('id').select('person')).map(
      ({ person }) => person
    );

  beforeAll(async () => {
    host = await startHost({ database });
    figures = await liveFigures(host, CASES);
  }, 300_000);
  afterAll(async () => {
    jest.useRealTimers();
    await host.stop();
  });

  it('is known of guests by what they gave, and left open where they gave nothing', async () => {
    const [first, again, caller, later, nobody] = await persons();
    expect(again).toBe(first);
    expect(later).toBe(caller);
    expect(nobody).toBeNull();
    expect(first).not.toBe(caller);
    expect(first).toMatch(/^g:[0-9a-f]{8}:[0-9a-f]{40}$/);
  });

  it('counts for what comes again; of nobody known nothing is counted', async () => {
    const counted = { numerator: 2, denominator: 4, exclusions: { unknown: 1 } };
    expect(await figures.ask(`fcr?${WINDOW}`)).toMatchObject(counted);
    expect(await figures.ask(`recurrence?${WINDOW}`)).toMatchObject(counted);
    const { exclusions } = await figures.ask(`escalation_rate?${WINDOW}`);
    expect(exclusions).not.toHaveProperty('unknown');
  });

  it('shows the desk the other cases of a guest, and leaves the server nowhere', async () => {
    await host.adminToken();
    const token = await host.adminToken([
      ADMIN_ACTIONS.readComplaints,
      ADMIN_ACTIONS.readPersonal,
      ADMIN_ACTIONS.exportComplaints,
    ]);
    const get = (path: string) =>
      host.request.get(path).set('Authorization', `Bearer ${token}`).expect(200);
    const list = await get('/cx/complaints?queue=all&order=oldest');
    const [first, second] = list.body.data;
    const related = await get(`/cx/complaints/${first.reference}/related`);
    expect(related.body.data.complaints).toMatchObject([{ reference: second.reference }]);
    const detail = await get(`/cx/complaints/${first.reference}`);
    const link = await host.request
      .post('/cx/complaints/exports')
      .set('Authorization', `Bearer ${token}`)
      .expect(201);
    const file = await host.request.get(link.body.data.path).expect(200);
    for (const said of [list.text, detail.text, related.text, file.text]) {
      expect(said).toContain('C25-');
      expect(said).not.toMatch(/g:[0-9a-f]{8}:/);
    }
  });

  it('follows the customer that the desk names, and no check calls it a difference', async () => {
    at(NOW);
    const { complaints } = figures;
    const { row } = await complaints.file(filing({ day: NOW, answered: null, closed: null }));
    const name = async (customer: string | null) =>
      (
        await complaints.execute(row.reference, [{ type: 'facts', facts: { customer } }], {
          by: AGENT,
        })
      ).row.person;
    expect(await name('k9')).toBe('c:k9');
    expect((await persons()).at(-1)).toBe('c:k9');
    expect(await name(null)).toBe(row.person);
    expect((await persons()).at(-1)).toBe(row.person);
    expect(await complaints.verify()).toMatchObject({ complaints: 6, differences: 0 });
  });

  it('is filled in at a boot for older cases, and anew once the host has another key', async () => {
    const before = await persons();
    const table = () => host.strapi.db.connection('cx_complaints');
    await table().update({ person: null });
    await fillInPersons(host);
    expect(await persons()).toEqual(before);
    const keys = host.strapi.config.get<string[]>('server.app.keys');
    host.strapi.config.set('server.app.keys', ['another', ...[keys].flat()]);
    await fillInPersons(host);
    const [first, again, , , nobody] = await persons();
    expect([again, nobody]).toEqual([first, null]);
    expect(first).not.toBe(before[0]);
    host.strapi.config.set('server.app.keys', keys);
    await fillInPersons(host);
    expect(await persons()).toEqual(before);
  });
});
