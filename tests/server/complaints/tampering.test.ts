import { PassThrough } from 'node:stream';
import type { ComplaintsService } from '../../../server/src/services/complaints';
import { describeOnEachDatabase, startHost, type Host } from '../host';

/** Raw SQL past everything that guards events; each test mends what it broke. */
describeOnEachDatabase('a complaint that was tampered with', (database) => {
  let host: Host;
  let complaints: ComplaintsService;
  let reference: string;
  let documentId: string;

  const sql = (text: string, bindings: unknown[]) =>
    host.strapi.db.connection.raw(text, bindings as never);
  const EVENTS = 'cx_complaint_events';
  const ofSequence = (sequence: number) =>
    host.strapi.db.connection(EVENTS).where({ complaint: documentId, sequence });
  const verify = async () => {
    const stdout = new PassThrough();
    const said: string[] = [];
    stdout.on('data', (text: Buffer) => said.push(String(text)));
    const code: number = await host.strapi
      .plugin('cx')
      .service('cli')
      .run(['verify'], { stdout, stderr: new PassThrough().resume() });
    return { code, said: said.join('') };
  };

  beforeAll(async () => {
    host = await startHost({ database });
    complaints = host.strapi.plugin('cx').service('complaints');
    const { row } = await complaints.file({
      facts: { kind: 'complaint', channel: 'website', locale: 'ar', anonymous: true },
      text: 'وصل الطلب بعد أسبوعين',
      complainant: { name: null, email: null, phone: null },
      by: { role: 'complainant', id: null },
      acknowledgedBy: 'email',
    });
    ({ reference, documentId } = row);
    await complaints.execute(
      reference,
      [
        { type: 'step', to: 'acknowledged' },
        { type: 'note', text: 'called the carrier' },
      ],
      { by: { role: 'agent', id: '7' } }
    );
  });
  afterAll(() => host.stop());

  it('is sound before', async () => {
    expect(await verify()).toEqual({
      code: 0,
      said: expect.stringContaining('1 complaints, 4 events, 0 erased texts, 0 differences'),
    });
  });

  it.each([
    ['facts', { facts: '{"severity":"low"}' }, 'event 2 says something else than was sealed'],
    ['the text', { text: 'never called' }, 'event 4 has another text than was sealed'],
    ['who did it', { by_id: '8' }, 'event 3 says something else than was sealed'],
  ])('is found where %s were changed', async (_, change, found) => {
    const sequence = Number(/event (\d)/.exec(found)?.[1]);
    const [before] = await ofSequence(sequence).select();
    await ofSequence(sequence).update(change);
    const { code, said } = await verify();
    expect({ code, said }).toEqual({
      code: 2,
      said: expect.stringContaining(`complaint ${reference}: ${found}`),
    });
    const old = Object.fromEntries(Object.keys(change).map((name) => [name, before[name]]));
    await ofSequence(sequence).update(old);
    expect((await verify()).code).toBe(0);
  });

  it.each([
    ['in the middle', 3, 'event 4 is missing or has another number'],
    ['at the end', 4, 'event 4 is missing at the end, or does not belong there'],
  ])('is found where an event was deleted %s', async (_, sequence, found) => {
    const [before] = await ofSequence(sequence).select();
    await ofSequence(sequence).delete();
    const { code, said } = await verify();
    expect({ code, said }).toEqual({ code: 2, said: expect.stringContaining(found) });
    await host.strapi.db.connection(EVENTS).insert(before);
    expect((await verify()).code).toBe(0);
  });

  it('is found where its row or its promises were changed', async () => {
    await sql('UPDATE cx_complaints SET state = ? WHERE reference = ?', ['closed', reference]);
    const wrongRow = await verify();
    await sql('UPDATE cx_complaints SET state = ? WHERE reference = ?', [
      'acknowledged',
      reference,
    ]);
    await sql('UPDATE cx_complaint_promises SET target_seconds = 1 WHERE complaint = ?', [
      documentId,
    ]);
    const wrongPromises = await verify();
    expect(wrongRow).toEqual({
      code: 2,
      said: expect.stringContaining('its row differs from its events in state'),
    });
    expect(wrongPromises.said).toContain(
      'its promise of first_response differs from its events in targetSeconds'
    );
    // What follows from the events is made again with the next of them.
    await complaints.execute(reference, [{ type: 'note', text: 'again' }], {
      by: { role: 'agent', id: '7' },
    });
    expect((await verify()).code).toBe(0);
  });

  it.each([
    ['due', { due_at: 1 }, 'dueAt'],
    ['held', { held_by: '8' }, 'heldBy'],
  ])('is found where the ledger says otherwise when it was %s', async (_, change, part) => {
    const promises = () =>
      host.strapi.db.connection('cx_complaint_promises').where({ complaint: documentId });
    const before = await promises().select();
    await promises().update(change);
    const { code, said } = await verify();
    expect({ code, said }).toEqual({
      code: 2,
      said: expect.stringContaining(
        `its promise of acknowledgement differs from its events in ${part}`
      ),
    });
    await promises().delete();
    await host.strapi.db.connection('cx_complaint_promises').insert(before);
    expect((await verify()).code).toBe(0);
  });

  it('is found where its row names another promise as the next', async () => {
    const [before] = await host.strapi.db.connection('cx_complaints').where({ reference }).select();
    await host.strapi.db
      .connection('cx_complaints')
      .where({ reference })
      .update({ next_due_at: null });
    expect((await verify()).said).toContain('its row differs from its events in nextDueAt');
    await host.strapi.db
      .connection('cx_complaints')
      .where({ reference })
      .update({ next_due_at: before.next_due_at });
    expect((await verify()).code).toBe(0);
  });

  it('is sound where it is worked on while it is read', async () => {
    const { complaints: cases } = host.strapi.plugin('cx').service('store');
    const page = jest.spyOn(cases, 'page').mockImplementationOnce((async (options: object) => {
      page.mockRestore();
      const found = await cases.page(options);
      await complaints.execute(reference, [{ type: 'note', text: 'meanwhile' }], {
        by: { role: 'agent', id: '7' },
      });
      return found;
    }) as never);
    expect((await verify()).code).toBe(0);
  });

  it('is sound where a text was erased', async () => {
    await ofSequence(1).update({ text: null });
    const { code, said } = await verify();
    expect(said).toContain('6 events, 1 erased texts, 0 differences');
    expect(code).toBe(0);
  });

  it('is found where its row was taken away', async () => {
    await sql('DELETE FROM cx_complaints WHERE reference = ?', [reference]);
    expect(await verify()).toEqual({
      code: 2,
      said: expect.stringContaining('6 events belong to no complaint'),
    });
  });
});
