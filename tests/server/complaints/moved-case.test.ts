import { ADMIN_ACTIONS } from '../../../shared/permissions';
import type { GetComplaint } from '../../../shared/contracts/complaint-desk';
import type { WorkingSlot } from '../../../shared/contracts/working-calendar';
import { DEFAULT_SLA_POLICY, type ComplaintCommand } from '../../../server/src/complaint-process';
import { getService } from '../../../server/src/services/get-service';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { AGENT } from './case-steps';
import { at, DAY, fileAt, HOUR } from './clock-host';

const HOURS = { acknowledgement: 3_600, first_response: 7_200, next_update: null };
const ROW = { ...HOURS, resolution: 20 * 3_600 };
const weekOf = (slot: WorkingSlot) =>
  Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, [slot]]));
/** By day; the shop's hours are those of the default. */
const BY_DAY = weekOf({ from: '09:00', to: '17:00' });
const ALWAYS = weekOf({ from: '00:00', to: '24:00' });
const MORNING = Date.parse('2026-01-05T09:00:00Z');

describeOnEachDatabase('a case that moves to another location', (database) => {
  let host: Host;
  const complaints = () => getService('complaints', host);
  const query = (uid: string) => host.strapi.db.query(`plugin::cx.${uid}`);
  const move = (reference: string, time: number, location: string) =>
    at(time, () =>
      complaints().execute(reference, [{ type: 'facts', facts: { location } }], { by: AGENT })
    );
  const dueOf = async (reference: string) => {
    const { row } = await complaints().find(reference);
    const promises = await getService('store', host).complaints.promisesOf(row.documentId);
    return promises.find(({ target }) => target === 'resolution')?.dueAt;
  };
  const calendar = (key: string, locations: string[], week: typeof BY_DAY, isDefault = false) => ({
    ...{ key, name: key, isDefault, locations, versions: [{ validFrom: null, week }] },
    ...{ overrides: [], holidays: [] },
  });

  beforeAll(async () => {
    host = await startHost({ database, cx: { jobs: { enabled: false } } });
    for (const key of ['shop', 'depot'])
      await host.strapi
        .documents('plugin::cx.location')
        .create({ data: { key, name: key, timeZone: 'UTC' } });
    await query('sla-policy').create({
      data: {
        ...DEFAULT_SLA_POLICY,
        name: 'Default',
        targets: { low: ROW, normal: ROW, high: ROW, urgent: ROW },
      },
    });
    await query('working-calendar').create({ data: calendar('day', ['shop'], BY_DAY, true) });
    await query('working-calendar').create({ data: calendar('night', ['depot'], ALWAYS) });
  });
  afterAll(() => host.stop());

  it('is reckoned by the hours of each for the time that it was there, and keeps its target', async () => {
    const { row } = await fileAt(host, MORNING, { location: 'shop' });
    const { reference } = row;
    expect(await dueOf(reference)).toBe('2026-01-07T13:00:00.000Z');
    // Eight hours were worked at the shop, none till six; the other twelve go on all night.
    await move(reference, MORNING + 9 * HOUR, 'depot');
    expect(await dueOf(reference)).toBe('2026-01-06T06:00:00.000Z');
    // Hours that change afterwards, or a location that is said again, move nothing.
    await query('working-calendar').update({
      where: { key: 'night' },
      data: { versions: [{ validFrom: null, week: BY_DAY }] },
    });
    await move(reference, MORNING + 10 * HOUR, 'depot');
    expect(await dueOf(reference)).toBe('2026-01-06T06:00:00.000Z');
    await move(reference, MORNING + 19 * HOUR, 'shop');
    expect(await dueOf(reference)).toBe('2026-01-06T11:00:00.000Z');
    // On another instance, which has nothing in memory, and to the check.
    const { hours } = (await complaints().find(reference)).row;
    const kept = await getService('store', host).workingHours.find(hours);
    expect(JSON.parse(kept ?? '').parts.map(({ from }: { from: number | null }) => from)).toEqual([
      null,
      MORNING + 9 * HOUR,
      MORNING + 19 * HOUR,
    ]);
    expect(await complaints().verify()).toMatchObject({ differences: 0 });
    await query('working-calendar').update({
      where: { key: 'night' },
      data: { versions: [{ validFrom: null, week: ALWAYS }] },
    });
  });

  it('shows those hours at the case, and by which policy it was promised', async () => {
    // The axis shows half a year at most.
    const morning = Math.floor(Date.now() / DAY - 3) * DAY + 9 * HOUR;
    const { row } = await fileAt(host, morning, { location: 'shop' });
    const token = await host.adminToken([ADMIN_ACTIONS.readComplaints]);
    const shown = async (): Promise<GetComplaint.Response> =>
      (
        await host.request
          .get(`/cx/complaints/${row.reference}`)
          .set('Authorization', `Bearer ${token}`)
          .expect(200)
      ).body;
    expect((await shown()).data.hoursSince).toBeNull();
    await move(row.reference, morning + 9 * HOUR, 'depot');
    const { data, meta } = await shown();
    const { axis, next, hoursSince } = data;
    expect(hoursSince).toBe(new Date(morning + 9 * HOUR).toISOString());
    expect(meta.labels.policy).toEqual({ [DEFAULT_SLA_POLICY.key]: 'Default' });
    expect(axis.open[0]).toEqual({ from: morning, to: morning + 8 * HOUR });
    expect(axis.open[1]?.from).toBe(morning + 9 * HOUR);
    expect(next).toMatchObject({ running: true, changesIn: null });
  });

  it('stands on its former hours again when an import that moved it is undone', async () => {
    const { row } = await fileAt(host, MORNING, { location: 'shop' });
    const { reference } = row;
    await move(reference, MORNING + 9 * HOUR, 'depot');
    const moved = await complaints().find(reference);
    const { sequence } = moved.row;
    await move(reference, MORNING + 19 * HOUR, 'shop');
    const takeOut = (from: number, to: number) =>
      getService('store', host).transaction((trx) =>
        complaints().takeOut(trx, [`${reference}@${from}-${to}`])
      );
    expect(await takeOut(sequence + 1, sequence + 1)).toEqual([]);
    expect(await dueOf(reference)).toBe('2026-01-06T06:00:00.000Z');
    expect((await complaints().find(reference)).row.hours).toBe(moved.row.hours);
    expect(await takeOut(sequence, sequence)).toEqual([]);
    expect(await dueOf(reference)).toBe('2026-01-07T13:00:00.000Z');
    expect((await complaints().find(reference)).row.hours).toBe(row.hours);
  });

  it('is reckoned so too when it comes with its history', async () => {
    const told = (hours: number) => ({
      by: AGENT,
      at: new Date(MORNING + hours * HOUR).toISOString(),
    });
    const commands: ComplaintCommand[] = [
      {
        ...{ type: 'step', to: 'received', ...told(0), text: 'late' },
        facts: {
          ...{ kind: 'complaint', channel: 'phone', locale: 'en', location: 'shop' },
          ...{ anonymous: false, customer: 'k7' },
        },
      },
      { type: 'facts', facts: { location: 'depot' }, ...told(9) },
    ];
    const history = {
      ...{ source: 'elsewhere', externalId: '1', commands },
      complainant: { name: 'Sara', email: null, phone: null },
    };
    const [outcome] = await complaints().record([history]);
    expect(outcome).toEqual({ status: 'recorded', reference: expect.any(String) });
    const reference = outcome && 'reference' in outcome ? outcome.reference : '';
    expect(await dueOf(reference)).toBe('2026-01-06T06:00:00.000Z');
    expect(await complaints().verify()).toMatchObject({ differences: 0 });
  });
});
