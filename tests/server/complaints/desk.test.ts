import type { ComplaintDetail } from '../../../shared/contracts/complaint-desk';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { ASSESSMENT, PROPOSED } from './case-steps';
import { deskClient, filing, type DeskClient } from './desk-client';

const ALL = [
  ADMIN_ACTIONS.readComplaints,
  ADMIN_ACTIONS.handleComplaints,
  ADMIN_ACTIONS.decideComplaints,
  ADMIN_ACTIONS.readPersonal,
  ADMIN_ACTIONS.readFeedback,
];

describeOnEachDatabase('the desk of complaints', (database) => {
  let host: Host;
  let agent: DeskClient;
  let manager: DeskClient;
  let reader: DeskClient;
  let agentId: string;

  beforeAll(async () => {
    host = await startHost({ database });
    await host.adminToken();
    const agentToken = await host.adminToken([
      ADMIN_ACTIONS.readComplaints,
      ADMIN_ACTIONS.handleComplaints,
    ]);
    agent = deskClient(host, agentToken);
    manager = deskClient(host, await host.adminToken(ALL));
    reader = deskClient(host, await host.adminToken([ADMIN_ACTIONS.readComplaints]));
    const me = await host.request
      .get('/admin/users/me')
      .set('Authorization', `Bearer ${agentToken}`)
      .expect(200);
    agentId = String(me.body.data.id);
  });
  afterAll(() => host.stop());

  it('takes a complaint in, shows it, and carries it on', async () => {
    const filed = await agent.file();
    expect(filed).toMatchObject({
      state: 'received',
      complainant: null,
      chain: { ok: true, brokenAt: null, erased: [] },
      may: { handle: true, decide: false, personal: false },
    });
    expect(filed.steps.map(({ to, barred }) => [to, barred])).toEqual([
      ['acknowledged', null],
      ['duplicate', null],
      ['out_of_scope', null],
    ]);
    expect(filed.next).toMatchObject({ target: 'first_response', clock: 'working' });
    expect((await manager.detail(filed.reference)).complainant).toEqual({
      name: 'Sara Noor',
      email: 'sara@example.com',
      phone: null,
      customer: null,
    });
    const taken = await agent.act(
      filed.reference,
      [
        { type: 'step', to: 'acknowledged' },
        { type: 'step', to: 'assessed', facts: { ...ASSESSMENT, assignee: agentId } },
      ],
      filed.sequence
    );
    expect(taken.status).toBe(200);
    expect(taken.body.data).toMatchObject({ state: 'assessed', priority: 'normal' });
    expect(taken.body.meta.labels.person[agentId]).toMatch(/^Role /);
    expect(taken.body.data.matrix.cells.low.medium.high).toBe('normal');
    expect(taken.body.data.timeZone).toMatch(/^[A-Z]/);
    expect(taken.body.data.axis.to).toBeGreaterThan(taken.body.data.axis.from);
  });

  it('tells by which clock the next word is due, of two that are owed', async () => {
    const { reference } = await agent.file({ acknowledgementMode: 'phone' });
    const far = new Date(Date.now() + 90 * 86_400_000).toISOString();
    const waiting = await agent.act(reference, [
      { type: 'step', to: 'acknowledged' },
      { type: 'step', to: 'assessed', facts: { ...ASSESSMENT, assignee: agentId } },
      { type: 'step', to: 'investigating' },
      { type: 'message', text: 'We look into it.' },
      {
        type: 'step',
        to: 'awaiting_third_party',
        facts: { awaitingReason: 'courier', nextUpdateDue: far },
      },
    ]);
    const { next, promises } = waiting.body.data as ComplaintDetail;
    const owed = promises.filter(
      ({ target, reachedAt }) => target === 'next_update' && reachedAt === null
    );
    expect(owed.map(({ clock, dueAt }) => [clock, dueAt === far])).toEqual([
      ['working', false],
      ['wall', true],
    ]);
    expect(next).toMatchObject({ target: 'next_update', clock: 'working', dueAt: owed[0]?.dueAt });
  });

  it('refuses a refund that does not say what it costs, and names that', async () => {
    const { reference } = await agent.file();
    const proposed = (cost: object | null) =>
      agent.act(reference, [
        { type: 'step', to: 'acknowledged' },
        { type: 'step', to: 'assessed', facts: { ...ASSESSMENT, assignee: agentId } },
        { type: 'step', to: 'investigating' },
        {
          ...PROPOSED,
          facts: { ...PROPOSED.facts, remedy: { type: 'refund', cost: cost as null } },
        },
      ]);
    const { body } = await proposed(null).expect(400);
    expect(body.error.details).toMatchObject({
      code: 'missing',
      missing: ['remedy.cost'],
      errors: [{ path: ['remedy', 'cost'] }],
    });
    expect(await agent.detail(reference)).toMatchObject({ state: 'received' });
    const answer = await proposed({ amount: 0, currency: 'SAR' }).expect(200);
    expect(answer.body.data).toMatchObject({ state: 'response_proposed' });
  });

  it('answers 409 with what is allowed, and with the sequence where somebody was faster', async () => {
    const { reference, sequence } = await agent.file();
    const impossible = await agent.act(reference, [{ type: 'step', to: 'closed' }], sequence);
    expect(impossible.status).toBe(409);
    expect(impossible.body.error).toMatchObject({
      status: 409,
      details: {
        code: 'impossible_step',
        state: 'received',
        allowed: ['acknowledged', 'duplicate', 'out_of_scope'],
      },
    });
    const note = { type: 'facts', facts: { team: 'carriers' } } as const;
    const both = await Promise.all([
      agent.act(reference, [note], sequence),
      manager.act(reference, [note], sequence),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = both.find(({ status }) => status === 409);
    expect(lost?.body.error.details).toMatchObject({ code: 'changed', sequence: sequence + 1 });
  });

  it('lets those who may only read do nothing', async () => {
    const { reference } = await agent.file();
    expect((await reader.detail(reference)).may).toEqual({
      handle: false,
      decide: false,
      personal: false,
    });
    await reader.act(reference, [{ type: 'note', text: 'mine' }]).expect(403);
    await reader.post('', filing()).expect(403);
    await reader.post(`/${reference}/merge`, { into: reference }).expect(403);
    const nobody = deskClient(host, await host.adminToken([ADMIN_ACTIONS.readFeedback]));
    await nobody.get('').expect(403);
    await nobody.get(`/${reference}`).expect(403);
  });

  it('does the same with many, each on its own', async () => {
    const [one, other] = [await agent.file(), await agent.file()];
    await agent.act(other.reference, [{ type: 'step', to: 'out_of_scope', reason: 'not ours' }]);
    const { body } = await agent
      .post('/bulk', {
        references: [one.reference, other.reference, 'C26-0000-000'],
        command: { type: 'step', to: 'acknowledged' },
      })
      .expect(200);
    expect(body.data).toEqual([
      { reference: one.reference, ok: true, message: null },
      expect.objectContaining({
        ...{ reference: other.reference, ok: false },
        details: expect.objectContaining({ code: 'impossible_step', state: 'out_of_scope' }),
      }),
      expect.objectContaining({ reference: 'C26-0000-000', ok: false }),
    ]);
    expect(body.data[2].message).toMatch(/no complaint/);
  });

  it('merges a repeat into its original', async () => {
    const [original, repeat] = [await agent.file(), await agent.file()];
    const { body } = await agent
      .post(`/${repeat.reference}/merge`, { into: original.reference.toLowerCase() })
      .expect(200);
    expect(body.data).toMatchObject({ state: 'duplicate', endedAt: expect.any(String) });
    expect(body.data.steps).toEqual([
      { to: 'reopened', needs: ['reason'], likeliest: false, barred: 'manager' },
    ]);
    expect((await agent.detail(original.reference)).events.at(-1)).toMatchObject({
      type: 'merged',
      merged: repeat.reference,
    });
    const undo = [{ type: 'step', to: 'reopened', reason: 'another parcel' }] as const;
    await agent.act(repeat.reference, undo).expect(403);
    await manager.act(repeat.reference, undo).expect(200);
    // One that came by letter: nobody has told the complainant yet.
    const letter = await agent.file({ channel: 'other' });
    const merge = (over: object) =>
      agent.post(`/${letter.reference}/merge`, { into: original.reference, ...over });
    expect((await merge({})).body.error.details.missing).toEqual([
      'acknowledgementMode|unacknowledgedReason',
    ]);
    await merge({ acknowledgementMode: 'letter' }).expect(200);
  });

  it('tells what can be chosen, and what lies near', async () => {
    const choices = (await agent.get('/choices?locale=ar').expect(200)).body.data;
    expect(choices.people).toContainEqual({ id: agentId, name: expect.stringMatching(/^Role /) });
    const customer = 'K-77';
    const [one, other] = [await manager.file({ customer }), await manager.file({ customer })];
    const related = (await manager.get(`/${one.reference}/related`).expect(200)).body.data;
    expect(related.complaints.map(({ reference }: { reference: string }) => reference)).toEqual([
      other.reference,
    ]);
    expect((await agent.get(`/${one.reference}/related`)).body.data.complaints).toEqual([]);
  });

  it('gives a case to the team of its category, unless it is filed for another', async () => {
    await host.strapi.documents('plugin::cx.complaint-category').create({
      data: { key: 'parcels', name: 'Parcels', team: 'Carriers' } as never,
    });
    expect((await agent.file({ category: 'parcels' })).team).toBe('Carriers');
    expect((await agent.file({ category: 'parcels', team: 'Tills' })).team).toBe('Tills');
    expect((await agent.file()).team).toBeNull();
    const guests = await host.request
      .post('/api/cx/complaints')
      .send({ siteKey: host.siteKey, text: 'Late.', anonymous: true, category: 'parcels' })
      .expect(201);
    const detail = await agent.detail(guests.body.data.reference);
    expect(detail.team).toBe('Carriers');
    expect(detail.chain.ok).toBe(true);
  });

  it('shows who else has a case open', async () => {
    const { reference, sequence } = await agent.file();
    const tell = async (client: DeskClient, writing: boolean) =>
      (await client.post(`/${reference}/presence`, { writing }).expect(200)).body.data;
    expect(await tell(agent, true)).toEqual({ others: [], sequence });
    expect(await tell(manager, false)).toEqual({
      others: [{ id: agentId, name: expect.stringMatching(/^Role /), writing: true }],
      sequence,
    });
    await tell(agent, false);
    expect((await tell(manager, false)).others[0].writing).toBe(false);
  });

  it('names what is wrong with a request', async () => {
    const { reference } = await agent.file();
    const cases: [string, object, string[]][] = [
      [`/${reference}/events`, { commands: [] }, ['commands']],
      [`/${reference}/events`, { commands: [{ type: 'shout' }] }, ['commands', '0', 'type']],
      [
        `/${reference}/events`,
        { commands: [{ type: 'facts', facts: { severity: 'grim' } }] },
        ['commands', '0', 'facts', 'severity'],
      ],
      [
        `/${reference}/events`,
        { commands: [{ type: 'facts', facts: { assignee: '999' } }] },
        ['assignee'],
      ],
      ['/bulk', { references: [], command: { type: 'note', text: 'x' } }, ['references']],
      ['', filing({}, { complainant: {} }), ['complainant']],
      ['', filing({}, { text: ' ' }), ['text']],
    ];
    for (const [path, body, field] of cases) {
      const answer = await agent.post(path, body);
      expect([answer.status, answer.body.error.details.errors[0].path]).toEqual([400, field]);
    }
    for (const query of ['queue=none', 'order=best', 'filters[mood]=bad', 'filters[state]=lost']) {
      await agent.get(`?${query}`).expect(400);
    }
    await agent.get('?filters[customer]=K-77').expect(403);
    await agent.get('/C26-0000-000').expect(404);
  });
});
