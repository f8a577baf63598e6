import { getService } from '../../../server/src/services/get-service';
import { describeOnEachDatabase, type Host } from '../host';
import { ACKNOWLEDGED, AGENT, ASSESSED } from './case-steps';
import { deskClient } from './desk-client';
import { filed, startGuestHost, TEXT } from './guest-host';

const PATH = '/api/cx/complaints';
/** By the matrix that a desk starts with: urgent. */
const GRAVE = {
  severity: 'critical',
  safety: true,
  complexity: 'medium',
  impact: 'high',
  urgency: 'high',
} as const;

describeOnEachDatabase('how pressing a complaint is said to be at its filing', (database) => {
  let host: Host;
  let token: string;
  beforeAll(async () => {
    host = await startGuestHost(database);
    token = await host.apiToken(['plugin::cx.complaintFiling.create']);
  });
  afterAll(() => host.stop());

  const send = (body: object) =>
    host.request
      .post(PATH)
      .set('Authorization', `Bearer ${token}`)
      .send({ text: TEXT, email: 'sara@example.com', ...body });
  const filedByToken = async (body: object) =>
    getService('complaints', host).find((await send(body).expect(201)).body.data.reference);
  const promisesOf = async (documentId: string) =>
    (await getService('store', host).complaints.promisesOf(documentId)).map(
      ({ target, priority, targetSeconds }) => ({ target, priority, targetSeconds })
    );
  const faultsOf = (body: { error: { details: { errors: { path: string[] }[] } } }) =>
    body.error.details.errors.map(({ path }) => path.join('.')).sort();
  const count = () => host.strapi.db.query('plugin::cx.complaint').count({});

  it('is no guest’s to say, field by field, and nothing is stored', async () => {
    const before = await count();
    const said = { ...GRAVE, priority: 'low', priorityReason: 'mine' };
    const own = { siteKey: host.siteKey, text: TEXT, email: 'sara@example.com' };
    const { body } = await host.request
      .post(PATH)
      .send({ ...own, ...said })
      .expect(400);
    expect(faultsOf(body)).toEqual(Object.keys(said).sort());
    expect(body.error.details.errors[0].message).toMatch(/may be stated with an API token only/);
    expect(await count()).toBe(before);
  });

  it('makes the priority by the matrix and the promises of what a token files, as at the desk', async () => {
    const { row, events, case: it } = await filedByToken({ ...GRAVE, location: 'tehran' });
    expect(row).toMatchObject({ severity: 'critical', safety: true, priority: 'urgent' });
    expect(it.facts).toMatchObject(GRAVE);
    expect(events.map(({ type, by }) => [type, by.role])).toEqual([
      ['step', 'complainant'],
      ['facts', 'system'],
      ['facts', 'system'],
    ]);
    expect(events[1]?.facts).toEqual({ ...GRAVE, priority: 'urgent' });
    expect(events[0]?.facts.sla).toMatchObject({
      priority: 'urgent',
      provisional: ['next_update', 'resolution'],
    });
    const desk = deskClient(host, await host.adminToken());
    const { reference } = await desk.file({ ...GRAVE, location: 'tehran' });
    const atDesk = (await getService('complaints', host).find(reference)).row;
    const promised = await promisesOf(row.documentId);
    expect(promised).toEqual(await promisesOf(atDesk.documentId));
    expect(promised.map(({ priority }) => priority)).not.toContain('normal');
  });

  it('leaves what nobody stated to the rules: a part makes no priority', async () => {
    const part = await filedByToken({ severity: 'high' });
    expect(part.row).toMatchObject({ severity: 'high', safety: null, priority: null });
    expect(part.events[1]?.facts).toEqual({ severity: 'high' });
    expect(part.events[0]?.facts.sla).toMatchObject({ priority: 'normal' });
    const none = await filedByToken({});
    expect(none.events.map(({ type }) => type)).toEqual(['step', 'facts']);
    // What a guest may not say stays unsaid on the page that they follow.
    const guest = await filed(host);
    expect((await getService('complaints', host).find(guest.reference)).row.priority).toBeNull();
  });

  it('takes a priority against the matrix with a reason alone', async () => {
    const before = await count();
    const lone = await send({ ...GRAVE, priority: 'low' }).expect(400);
    expect(faultsOf(lone.body)).toEqual(['priorityReason']);
    const idle = await send({ ...GRAVE, priorityReason: 'why not' }).expect(400);
    expect(faultsOf(idle.body)).toEqual(['priorityReason']);
    expect(await count()).toBe(before);
    const { row, case: it } = await filedByToken({
      ...GRAVE,
      priority: 'high',
      priorityReason: 'the recall is known',
    });
    expect(row.priority).toBe('high');
    expect(it.facts.sla?.priority).toBe('high');
    expect((await filedByToken({ priority: 'urgent' })).row.priority).toBe('urgent');
  });

  it('is named field by field where it is none', async () => {
    const wrong = { severity: 'grave', safety: 'yes', complexity: 1, impact: 'x', urgency: [] };
    const { body } = await send({ ...wrong, priority: 'now' }).expect(400);
    expect(faultsOf(body)).toEqual([...Object.keys(wrong), 'priority'].sort());
  });

  it('holds until the desk assesses, which fixes the promises anew; the chain holds', async () => {
    const { row } = await filedByToken(GRAVE);
    const after = await getService('complaints', host).execute(
      row.reference,
      [ACKNOWLEDGED, ASSESSED],
      { by: AGENT }
    );
    expect(after.row).toMatchObject({ state: 'assessed', severity: 'medium', priority: 'normal' });
    const priorities = new Map(
      (await promisesOf(row.documentId)).map(({ target, priority }) => [target, priority])
    );
    expect(priorities.get('first_response')).toBe('urgent');
    expect(priorities.get('resolution')).toBe('normal');
    expect(await getService('complaints', host).verify()).toMatchObject({ differences: 0 });
  });
});
