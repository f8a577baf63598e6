import fc from 'fast-check';
import type { Actor, ComplaintState } from '../../../shared/contracts/complaint';
import { verifyChain } from '../../../server/src/complaint-process';
import type { ComplaintsService, Wish } from '../../../server/src/services/complaints';
import { sha256 } from '../../../server/src/services/complaints/compose';
import type { Filing } from '../../../server/src/services/complaints/file';
import type { Store } from '../../../server/src/store/types';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import {
  ACKNOWLEDGED,
  AGENT,
  ASSESSED,
  CLOSED,
  DECIDED,
  INVESTIGATING,
  PROPOSED,
} from './case-steps';
import { at } from './clock-host';
import { moves, START, type PureCase, type ServedCase } from './service-model';

const MANAGER: Actor = { role: 'manager', id: '8' };

const filing = (over: Partial<Filing> = {}): Filing => ({
  facts: {
    kind: 'complaint',
    channel: 'website',
    locale: 'ar',
    subject: 'وصل متأخرًا',
    anonymous: true,
  },
  text: 'وصل الطلب بعد أسبوعين',
  complainant: { name: 'سارة', email: 'sara@example.com', phone: null },
  by: { role: 'complainant', id: null },
  acknowledgedBy: 'email',
  ...over,
});

const TO_CLOSED: Wish[] = [
  ACKNOWLEDGED,
  ASSESSED,
  INVESTIGATING,
  { type: 'message', text: 'We are looking into it.' },
  PROPOSED,
  DECIDED,
  { type: 'step', to: 'accepted' },
  CLOSED,
];

describeOnEachDatabase('the process of a complaint', (database) => {
  let host: Host;
  let complaints: ComplaintsService;
  let store: Store;

  beforeAll(async () => {
    host = await startHost({ database });
    complaints = host.strapi.plugin('cx').service('complaints') as ComplaintsService;
    store = host.strapi.plugin('cx').service('store') as Store;
  });
  afterAll(() => host.stop());

  it('carries a case from its filing to its end, and every event is sealed', async () => {
    const { row } = await complaints.file(filing());
    expect(row).toMatchObject({ state: 'received', counts: true, sequence: 2, reopens: 0 });
    const ended = await complaints.execute(row.reference, TO_CLOSED, { by: AGENT });
    expect(ended.row).toMatchObject({
      state: 'closed',
      closeReason: 'resolved',
      priority: 'normal',
      assignee: '7',
      causeCode: 'carrier',
      remedyType: 'apology',
      nextTarget: null,
      sequence: 10,
    });
    const stored = await complaints.find(row.reference);
    expect(stored.row).toEqual(ended.row);
    expect(stored.events).toEqual(ended.events);
    const { sequence, lastHash: hash } = stored.row;
    expect(verifyChain(row.documentId, stored.events, sha256, { sequence, hash })).toEqual({
      ok: true,
      erased: [],
    });
    const promises = await store.complaints.promisesOf(row.documentId);
    expect(promises.map(({ target, outcome }) => [target, outcome])).toEqual(
      expect.arrayContaining([
        ['acknowledgement', 'met'],
        ['first_response', 'met'],
        ['resolution', 'met'],
      ])
    );
  });

  it('refuses what the process does not have, and writes nothing', async () => {
    const { row } = await complaints.file(filing());
    const refused = complaints.execute(
      row.reference,
      [
        { type: 'note', text: 'first' },
        { type: 'step', to: 'closed' },
      ],
      { by: AGENT }
    );
    await expect(refused).rejects.toMatchObject({
      details: {
        code: 'impossible_step',
        state: 'received',
        allowed: ['acknowledged', 'duplicate', 'out_of_scope'],
      },
    });
    const after = await complaints.find(row.reference);
    expect(after.row.sequence).toBe(2);
    expect(after.events).toHaveLength(2);
  });

  it('lets one of two agents through who act on the same event', async () => {
    const { row } = await complaints.file(filing());
    const both = await Promise.allSettled([
      complaints.execute(row.reference, [ACKNOWLEDGED], { by: AGENT, seen: 2 }),
      complaints.execute(row.reference, [ACKNOWLEDGED], { by: MANAGER, seen: 2 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one) => one.status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ details: { code: 'changed', sequence: 3 } });
    expect((await complaints.find(row.reference)).events).toHaveLength(3);
  });

  it('keeps the order of twenty notes that come at once', async () => {
    const { row } = await complaints.file(filing());
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        complaints.execute(row.reference, [{ type: 'note', text: `note ${i}` }], { by: AGENT })
      )
    );
    const { row: after, events } = await complaints.find(row.reference);
    expect(events.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 22 }, (_, i) => i + 1)
    );
    const end = { sequence: after.sequence, hash: after.lastHash };
    expect(verifyChain(row.documentId, events, sha256, end)).toMatchObject({ ok: true });
  });

  it('merges a repeat into its original, both or neither', async () => {
    const [original, repeat] = [await complaints.file(filing()), await complaints.file(filing())];
    const merged = await complaints.merge(repeat.row.reference, original.row.reference, {
      by: AGENT,
    });
    expect(merged.row).toMatchObject({
      state: 'duplicate',
      counts: false,
      mergedInto: original.row.reference,
    });
    expect((await complaints.find(original.row.reference)).case.merged).toEqual([
      repeat.row.reference,
    ]);
    // What has been taken up is no repeat any more.
    const other = await complaints.file(filing());
    await complaints.execute(other.row.reference, [ACKNOWLEDGED], { by: AGENT });
    await expect(
      complaints.merge(other.row.reference, original.row.reference, { by: AGENT })
    ).rejects.toMatchObject({ details: { code: 'impossible_step' } });
    expect((await complaints.find(original.row.reference)).case.merged).toHaveLength(1);
  });

  it('fixes what is promised when it is promised', async () => {
    const { row } = await complaints.file(filing());
    const before = await complaints.find(row.reference);
    expect(before.case.facts.sla).toMatchObject({ policy: 'default', priority: 'normal' });
    expect(Object.keys(before.case.facts.sla?.targets ?? {}).sort()).toEqual([
      'acknowledgement',
      'first_response',
      'next_update',
      'resolution',
    ]);
    const { row: assessed } = await complaints.execute(row.reference, [ACKNOWLEDGED, ASSESSED], {
      by: AGENT,
    });
    expect(assessed.nextTarget).toBe('first_response');
    expect(assessed.nextDueAt).toBeInstanceOf(Date);
    const urgent: Wish = {
      type: 'facts',
      facts: { priority: 'urgent', priorityReason: 'a journalist' },
    };
    const { row: after } = await complaints.execute(row.reference, [urgent], { by: AGENT });
    expect(after.priority).toBe('urgent');
    expect(after.nextDueAt).toEqual(assessed.nextDueAt);
  });

  it('waits for nothing that an end took off, when a case is opened again', async () => {
    const [original, repeat] = [await complaints.file(filing()), await complaints.file(filing())];
    const { reference } = repeat.row;
    await complaints.merge(reference, original.row.reference, { by: AGENT });
    const { row } = await complaints.execute(
      reference,
      [{ type: 'step', to: 'reopened', reason: 'another parcel' }],
      { by: MANAGER }
    );
    const promises = await store.complaints.promisesOf(row.documentId);
    expect(promises.map(({ target, outcome }) => `${target} ${outcome}`)).toEqual(
      expect.arrayContaining(['first_response excluded', 'resolution excluded'])
    );
    const open = promises.find(({ outcome }) => outcome === 'pending');
    expect(row.nextTarget).toBe('next_update');
    expect(row.nextDueAt?.toISOString()).toBe(open?.dueAt);
  });

  it('is changed by nobody through Strapi', async () => {
    const { row } = await complaints.file(filing());
    const query = host.strapi.db.query('plugin::cx.complaint');
    const events = host.strapi.db.query('plugin::cx.complaint-event');
    const state: ComplaintState = 'closed';
    const where = { reference: row.reference };
    await expect(query.update({ where, data: { state } })).rejects.toThrow(/complaint process/);
    await expect(query.deleteMany({ where })).rejects.toThrow(/complaint process/);
    await expect(
      events.updateMany({ where: { complaint: row.documentId }, data: { reason: 'other' } })
    ).rejects.toThrow(/complaint process/);
    await expect(
      host.strapi
        .documents('plugin::cx.complaint-event' as 'plugin::upload.file')
        .create({ data: { complaint: row.documentId } as never })
    ).rejects.toThrow();
    await expect(events.deleteMany({ where: { complaint: row.documentId } })).rejects.toThrow(
      /complaint process/
    );
    const kept = await complaints.find(row.reference);
    expect(kept.events).toHaveLength(2);
    expect(kept.row).toEqual(row);
  });

  it('is changed by nobody through the Content Manager, whatever they may', async () => {
    const { row } = await complaints.file(filing());
    const token = await host.adminToken();
    const before = await complaints.find(row.reference);
    const event = await host.strapi.db
      .query('plugin::cx.complaint-event')
      .findOne({ where: { complaint: row.documentId } });
    const entries = [
      ['plugin::cx.complaint', row.documentId, { state: 'closed' }],
      ['plugin::cx.complaint-event', event.documentId, { reason: 'other' }],
    ] as const;
    for (const [type, id, change] of entries) {
      const path = `/content-manager/collection-types/${type}`;
      const answers = [
        await host.request
          .put(`${path}/${id}`)
          .set('Authorization', `Bearer ${token}`)
          .send(change),
        await host.request.delete(`${path}/${id}`).set('Authorization', `Bearer ${token}`),
        await host.request
          .post(`${path}/actions/bulkDelete`)
          .set('Authorization', `Bearer ${token}`)
          .send({ documentIds: [id] }),
        await host.request.post(path).set('Authorization', `Bearer ${token}`).send(change),
      ];
      for (const { status } of answers) {
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }
    }
    expect(await complaints.find(row.reference)).toEqual(before);
  });

  it('is what the pure process says, whatever is done and whenever', async () => {
    const seen: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(moves(40), async (commands) => {
        const none = { name: null, email: null, phone: null };
        const filed = await at(START, () => complaints.file(filing({ complainant: none })));
        const { events } = await complaints.find(filed.row.reference);
        await fc.asyncModelRun(
          () => ({
            model: {
              events: events.map(({ textHash: _t, previousHash: _p, hash: _h, ...one }) => one),
              now: START,
            } as PureCase,
            real: { host, reference: filed.row.reference, seen } as ServedCase,
          }),
          commands
        );
      }),
      { numRuns: 12 }
    );
    // Commands of all kinds of ends, or the test says little.
    expect(Object.keys(seen)).toEqual(
      expect.arrayContaining(['done', 'impossible_step', 'not_permitted', 'missing'])
    );
    expect(seen.done).toBeGreaterThan(40);
  });
});
