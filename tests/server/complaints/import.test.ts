import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { ComplaintsService } from '../../../server/src/services/complaints';
import type { Store } from '../../../server/src/store/types';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { ACKNOWLEDGED, AGENT, ASSESSED } from './case-steps';

const HEADER =
  'id,came,acknowledged,answered,closed,reopened,again,due,place,about,what,words,answer,who,mail,grave,priority,cause,remedy,state';
const MAPPING = {
  source: { value: 'old-desk' },
  externalId: { column: 'id' },
  channel: { value: 'email' },
  locale: { value: 'fa' },
  subject: { column: 'what' },
  text: { column: 'words' },
  response: { column: 'answer' },
  name: { column: 'who' },
  email: { column: 'mail' },
  location: { column: 'place' },
  category: { column: 'about' },
  severity: { column: 'grave' },
  priority: { column: 'priority' },
  causeCode: { column: 'cause' },
  remedy: { column: 'remedy' },
  state: { column: 'state' },
  receivedAt: { column: 'came', format: 'yyyy-MM-dd HH:mm', timeZone: 'Asia/Riyadh' },
  acknowledgedAt: { column: 'acknowledged', format: 'yyyy-MM-dd HH:mm', timeZone: 'Asia/Riyadh' },
  respondedAt: { column: 'answered', format: 'yyyy-MM-dd HH:mm', timeZone: 'Asia/Riyadh' },
  closedAt: { column: 'closed', format: 'yyyy-MM-dd HH:mm', timeZone: 'Asia/Riyadh' },
  reopenedAt: { column: 'reopened', format: 'yyyy-MM-dd HH:mm', timeZone: 'Asia/Riyadh' },
  closedAgainAt: { column: 'again', format: 'yyyy-MM-dd HH:mm', timeZone: 'Asia/Riyadh' },
  createMissing: ['location', 'category'],
};
const NO_DUES = MAPPING;
const WITH_DUES = {
  ...MAPPING,
  source: { value: 'with-dues' },
  dueAt: { column: 'due', format: 'yyyy-MM-dd HH:mm', timeZone: 'Asia/Riyadh' },
};

const EVENT_HEADER = 'case,time,what,to,who,by,words,why,cause,remedy,original';
const EVENT_MAPPING = {
  complaintSource: { value: 'old-desk' },
  complaint: { column: 'case' },
  at: { column: 'time', format: 'yyyy-MM-dd HH:mm', timeZone: 'Asia/Riyadh' },
  event: { column: 'what' },
  to: { column: 'to', values: { done: 'closed' } },
  author: { column: 'who' },
  actor: { column: 'by' },
  text: { column: 'words' },
  reason: { column: 'why' },
  causeCode: { column: 'cause' },
  remedy: { column: 'remedy' },
  mergedInto: { column: 'original' },
};
const eventLine = (cells: Record<string, string | undefined>): string =>
  EVENT_HEADER.split(',')
    .map((name) => cells[name] ?? '')
    .join(',');
/** What happened to a case until it was closed, by the hour of one day. */
const LIFE = (id: string): string[] =>
  [
    { time: '09:00', to: 'acknowledged' },
    { time: '09:30', to: 'assessed', by: 'sara' },
    { time: '10:00', to: 'investigating' },
    { time: '10:30', what: 'message', who: 'complainant', words: 'Any news?' },
    { time: '11:00', what: 'note', words: 'The van broke down' },
    { time: '12:00', what: 'message', who: 'agent', by: 'sara', words: 'We are looking' },
    { time: '13:00', to: 'response proposed', cause: 'Van / broken', remedy: 'refund' },
    { time: '14:00', to: 'decision_communicated', words: 'Your money comes back' },
    { time: '15:00', to: 'accepted' },
    { time: '16:00', to: 'done' },
  ].map(({ time, ...cells }) => eventLine({ case: id, time: `2025-03-03 ${time}`, ...cells }));

/** Cells by column; the rest are empty. */
const line = (cells: Record<string, string>): string =>
  HEADER.split(',')
    .map((name) => cells[name] ?? '')
    .join(',');

const CLOSED = {
  id: 'A-1',
  came: '2025-03-02 10:00',
  acknowledged: '2025-03-02 11:00',
  answered: '2025-03-03 09:30',
  closed: '2025-03-05 12:00',
  due: '2025-03-04 12:00',
  place: 'Riyadh / Olaya',
  about: 'Late delivery',
  what: 'دیر رسید',
  words: 'سه روز دیر رسید',
  answer: 'عذر می‌خواهیم',
  who: 'سارا',
  mail: 'sara@example.com',
  grave: 'High',
  priority: 'urgent',
  cause: 'carrier',
  remedy: 'refund',
};

describeOnEachDatabase('complaints of a file', (database) => {
  let host: Host;
  let complaints: ComplaintsService;
  let store: Store;
  const folder = mkdtempSync(join(tmpdir(), 'cx-complaints-'));

  const importFile = async (
    name: string,
    lines: string[],
    mapping: object = NO_DUES,
    options: string[] = [],
    { what = 'complaints', header = HEADER } = {}
  ) => {
    const [file, mappingFile] = [join(folder, `${name}.csv`), join(folder, `${name}.json`)];
    writeFileSync(file, `${[header, ...lines].join('\n')}\n`);
    writeFileSync(mappingFile, JSON.stringify(mapping));
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const said: string[] = [];
    for (const stream of [stdout, stderr])
      stream.on('data', (text: Buffer) => said.push(String(text)));
    const code: number = await host.strapi
      .plugin('cx')
      .service('cli')
      .run(['import', what, file, '--mapping', mappingFile, ...options], {
        stdout,
        stderr,
      });
    return { code, said: said.join(''), file };
  };
  const importEvents = (name: string, lines: string[], options: string[] = []) =>
    importFile(name, lines, EVENT_MAPPING, options, {
      what: 'complaint-events',
      header: EVENT_HEADER,
    });
  const run = async (...argv: string[]) => {
    const stdout = new PassThrough();
    const said: string[] = [];
    stdout.on('data', (text: Buffer) => said.push(String(text)));
    const code: number = await host.strapi
      .plugin('cx')
      .service('cli')
      .run(argv, { stdout, stderr: new PassThrough().resume() });
    return { code, said: said.join('') };
  };
  const find = async (externalId: string, source = 'old-desk') => {
    const row = await store.complaints.findExternal(source, externalId);
    if (!row) throw new Error(`no complaint ${externalId}`);
    return complaints.find(row.reference);
  };
  const at = (local: string) => new Date(`${local.replace(' ', 'T')}:00+03:00`);

  beforeAll(async () => {
    host = await startHost({ database });
    store = host.strapi.plugin('cx').service('store');
    complaints = host.strapi.plugin('cx').service('complaints');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await host.stop();
  });

  it('get the history that their dates tell of, and the promises of the policy then', async () => {
    const { code, said } = await importFile('one', [line(CLOSED)]);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('created 1') });
    const { row, events } = await find('A-1');
    expect(row).toMatchObject({
      state: 'closed',
      channel: 'email',
      language: 'fa',
      subject: 'دیر رسید',
      complainantName: 'سارا',
      complainantEmail: 'sara@example.com',
      location: 'Riyadh-Olaya',
      category: 'Late-delivery',
      severity: 'high',
      priority: 'urgent',
      causeCode: 'carrier',
      remedyType: 'refund',
      receivedAt: at(CLOSED.came),
      acknowledgedAt: at(CLOSED.acknowledged),
      respondedAt: at(CLOSED.answered),
      resolvedAt: at(CLOSED.closed),
      endedAt: at(CLOSED.closed),
      acknowledgementWall: 3_600,
      resolutionWall: 74 * 3_600,
      paused: false,
    });
    expect(events.every(({ by }) => by.role === 'import')).toBe(true);
    expect(JSON.stringify(events)).not.toContain('sara@example.com');
    const promises = await store.complaints.promisesOf(row.documentId);
    expect(promises.map(({ target, policy }) => [target, policy])).toEqual([
      ['acknowledgement', 'default'],
      ['first_response', 'default'],
      ['resolution', 'default'],
    ]);
  });

  it('stay open where nothing says that they ended', async () => {
    await importFile('open', [
      line({ id: 'B-1', came: '2025-03-02 10:00', what: 'open' }),
      line({ ...CLOSED, id: 'B-2', reopened: '2025-03-07 10:00' }),
      line({ id: 'B-3', came: '2025-03-02 10:00', state: 'investigating' }),
      line({ ...CLOSED, id: 'B-4', state: 'Withdrawn' }),
      line({ ...CLOSED, id: 'B-5', reopened: '2025-03-07 10:00', again: '2025-03-09 10:00' }),
    ]);
    const states = await Promise.all(['B-1', 'B-2', 'B-3', 'B-4', 'B-5'].map((id) => find(id)));
    expect(states.map(({ row }) => [row.state, row.endedAt])).toEqual([
      ['received', null],
      ['reopened', null],
      ['investigating', null],
      ['withdrawn', at(CLOSED.closed)],
      ['closed', at('2025-03-09 10:00')],
    ]);
    expect(states[4]?.row).toMatchObject({ reopens: 1, resolvedAt: at(CLOSED.closed) });
  });

  it('keep what their file promised', async () => {
    await importFile(
      'dues',
      [
        line(CLOSED),
        line({ ...CLOSED, id: 'A-2', due: '' }),
        line({ ...CLOSED, id: 'A-3', closed: '', due: '2025-03-02 18:00' }),
      ],
      WITH_DUES
    );
    const ledger = async (id: string) =>
      (await store.complaints.promisesOf((await find(id, 'with-dues')).row.documentId)).map(
        ({ target, policy, dueAt, outcome }) => ({ target, policy, dueAt, outcome })
      );
    expect(await ledger('A-1')).toEqual([
      {
        target: 'resolution',
        policy: 'file',
        dueAt: at(CLOSED.due).toISOString(),
        outcome: 'missed',
      },
    ]);
    expect(await ledger('A-2')).toEqual([]);
    expect(await ledger('A-3')).toEqual([
      {
        target: 'resolution',
        policy: 'file',
        dueAt: at('2025-03-02 18:00').toISOString(),
        outcome: 'missed',
      },
    ]);
  });

  it('are promised by the priority that the desk assumes where the file names none', async () => {
    const settings = host.strapi.plugin('cx').service('settings');
    const assume = (rules: object | null) =>
      settings.updateComplaints({ rules }, { id: '1', name: 'Test' });
    await assume({ ...settings.complaints().rules, assumedPriority: 'high' });
    const unsaid = { ...CLOSED, priority: '' };
    const open = { came: CLOSED.came, what: 'open' };
    await importFile('unsaid', [
      line({ ...unsaid, id: 'P-1' }),
      line({ ...CLOSED, id: 'P-2' }),
      line({ ...open, id: 'P-3' }),
    ]);
    await importFile('unsaid-dues', [line({ ...unsaid, id: 'P-1' })], WITH_DUES);
    await assume(null);
    const found = [
      await find('P-1'),
      await find('P-2'),
      await find('P-3'),
      await find('P-1', 'with-dues'),
    ];
    const prioritiesOf = async (documentId: string) => [
      ...new Set((await store.complaints.promisesOf(documentId)).map(({ priority }) => priority)),
    ];
    expect(await Promise.all(found.map(({ row }) => prioritiesOf(row.documentId)))).toEqual([
      ['high'],
      ['urgent'],
      ['high'],
      ['high'],
    ]);
    const { row } = await complaints.execute(
      found[2]?.row.reference ?? '',
      [{ type: 'facts', facts: { acknowledgementMode: 'email' } }, ACKNOWLEDGED, ASSESSED],
      { by: AGENT }
    );
    const resolution = (await store.complaints.promisesOf(row.documentId)).find(
      ({ target }) => target === 'resolution'
    );
    // It had run out long before, so that it stays.
    expect(resolution).toMatchObject({ priority: 'high', outcome: 'missed' });
    expect((await complaints.verify()).differences).toBe(0);
  });

  it('add nothing the second time, whole or with a row more', async () => {
    expect((await importFile('one', [line(CLOSED)])).said).toMatch(/created 0, already there 1/);
    const more = [line(CLOSED), line({ ...CLOSED, id: 'A-9' }), line({ ...CLOSED, id: 'A-9' })];
    expect((await importFile('more', more)).said).toMatch(/created 1, already there 2/);
  });

  it('are checked by a dry run that writes nothing', async () => {
    const lines = [line({ ...CLOSED, id: 'D-1', place: 'Nowhere yet' })];
    const { code, said } = await importFile('dry', lines, NO_DUES, ['--dry-run']);
    expect({ code, said }).toEqual({
      code: 0,
      said: expect.stringContaining('would be created 1'),
    });
    expect(await store.complaints.findExternal('old-desk', 'D-1')).toBeNull();
  });

  it('are rejected with the reason, into a file that can be mended and imported', async () => {
    const wrong = [
      line({ id: 'R-1' }),
      line({ ...CLOSED, id: 'R-2', closed: '2025-03-01 09:00' }),
      line({ ...CLOSED, id: 'R-3', grave: 'awful' }),
      line({ ...CLOSED, id: 'R-4', state: 'investigating' }),
      line({ ...CLOSED, id: 'R-5', closed: '', state: 'closed' }),
      line({ ...CLOSED, id: 'R-6' }),
    ];
    const { code, said, file } = await importFile('wrong', wrong);
    expect({ code, said }).toEqual({
      code: 3,
      said: expect.stringMatching(/created 1.*rejected 5/s),
    });
    const rejected = readFileSync(`${file}.rejected.csv`, 'utf8').trim().split('\n').slice(1);
    expect(rejected.map((text) => text)).toEqual([
      expect.stringContaining('receivedAt: is empty'),
      expect.stringContaining('closedAt: lies before receivedAt'),
      expect.stringContaining('is none of low, medium, high, critical'),
      expect.stringContaining('but the state is investigating'),
      expect.stringContaining('but the state is closed'),
    ]);
  });

  it('go on where a sudden end stopped them', async () => {
    const lines = Array.from({ length: 1_300 }, (_, i) => line({ ...CLOSED, id: `K-${i}` }));
    const { complaints: real } = store;
    let chunks = 0;
    const record = complaints.record;
    complaints.record = async (histories, trx) => {
      chunks += 1;
      if (chunks === 2) throw new Error('the power is gone');
      return record(histories, trx);
    };
    const killed = await importFile('killed', lines);
    complaints.record = record;
    expect({ code: killed.code, said: killed.said }).toMatchObject({ code: 1 });
    expect(await real.findExternal('old-desk', 'K-999')).not.toBeNull();
    expect(await real.findExternal('old-desk', 'K-1000')).toBeNull();
    const { code, said } = await importFile('killed', lines);
    expect({ code, said }).toEqual({
      code: 0,
      said: expect.stringMatching(/created 300.*went on after row 1,000/s),
    });
  });

  it('leave unknown when they were acknowledged, where their file does not tell', async () => {
    const { acknowledgedAt: _unmapped, ...mapping } = MAPPING;
    const lines = [
      line({ id: 'U-1', came: '2025-04-02 10:00', closed: '2025-04-05 10:00', place: 'Unsure' }),
      line({ id: 'U-2', came: '2025-04-02 10:00', place: 'Unsure' }),
      line({ id: 'U-3', came: '2025-04-02 10:00', closed: '2025-04-05 10:00', place: 'Unsure' }),
      line({
        ...CLOSED,
        id: 'U-4',
        came: '2025-04-02 10:00',
        acknowledged: '2025-04-02 11:00',
        answered: '',
        closed: '2025-04-05 10:00',
        place: 'Unsure',
      }),
      line({ id: 'U-5', came: '2025-04-02 10:00', place: 'Unsure' }),
    ];
    await importFile('unmapped', lines.slice(0, 2), mapping);
    await importFile('empty-cells', lines.slice(2));
    const rows = await Promise.all(['U-1', 'U-2', 'U-3', 'U-4', 'U-5'].map((id) => find(id)));
    expect(
      rows.map(({ row }) => [
        row.acknowledgementUnknown,
        row.acknowledgementWall,
        row.acknowledgedAt,
      ])
    ).toEqual([
      [true, null, null],
      [true, null, null],
      [true, null, null],
      [null, 3_600, at('2025-04-02 11:00')],
      [null, null, null],
    ]);
    const token = await host.apiToken();
    const ask = async (kpi: string, more = '') => {
      const path = `${kpi}?from=2025-04-01&to=2025-04-30&timeZone=Asia/Riyadh&filters[location][$in][]=Unsure${more}`;
      const { body } = await host.request
        .get(`/api/cx/kpis/${path}`)
        .set('Authorization', `Bearer ${token}`)
        .expect(200);
      return body.data;
    };
    // One acknowledged, one that still waits for it.
    expect(await ask('ack_time')).toMatchObject({ n: 2, numerator: 1, exclusions: { unknown: 3 } });
    // Nor does the file tell when the closed ones were answered; the open ones still wait for it.
    for (const clock of ['wall', 'working']) {
      expect(await ask('first_response', `&clock=${clock}`)).toMatchObject({
        ...{
          n: 2,
          numerator: 0,
          exclusions: { unknown: 3 },
          flags: expect.not.arrayContaining(['no_data']),
        },
      });
    }
    expect(rows.map(({ row }) => row.responseUnknown)).toEqual([true, null, true, true, null]);
    const { exclusions } = await ask('resolution_first');
    expect(exclusions).not.toHaveProperty('unknown');
    const promises = await store.complaints.promisesOf(rows[2]?.row.documentId ?? '');
    expect(promises.map(({ target }) => target)).not.toContain('acknowledgement');
    expect(promises.map(({ target }) => target)).not.toContain('first_response');
  });

  describe('with their events from another file', () => {
    beforeAll(() =>
      importFile(
        'cases',
        ['E-1', 'E-2', 'E-3', 'E-4'].map((id) => line({ id, came: '2025-03-02 10:00', what: id }))
      )
    );

    it('go through the process in order of time, sealed with the times of the file', async () => {
      // The newest first, as many systems write them.
      const { code, said } = await importEvents('life', LIFE('E-1').reverse());
      expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('created 10') });
      const { row, events } = await find('E-1');
      expect(row).toMatchObject({
        state: 'closed',
        causeCode: 'Van-broken',
        remedyType: 'refund',
        closeReason: 'resolved',
        acknowledgedAt: at('2025-03-03 09:00'),
        // The complainant's own message answers nobody.
        respondedAt: at('2025-03-03 12:00'),
        resolvedAt: at('2025-03-03 16:00'),
        contacts: 2,
        resolutionWall: 30 * 3_600,
      });
      expect(events.map(({ at: when }) => when)).toEqual(
        [...events.map(({ at: when }) => when)].sort()
      );
      expect(events[4]?.by).toEqual({ role: 'complainant', id: null });
      expect(events[6]?.by).toEqual({ role: 'import', id: 'sara' });
      const promises = await store.complaints.promisesOf(row.documentId);
      expect(promises.find(({ target }) => target === 'resolution')).toMatchObject({
        policy: 'default',
        outcome: 'met',
      });
    });

    it('add nothing the second time, whole or with a row more', async () => {
      const more = eventLine({
        case: 'E-1',
        time: '2025-03-04 09:00',
        to: 'reopened',
        why: 'again',
      });
      expect((await importEvents('life', LIFE('E-1'))).said).toMatch(/created 0, already there 10/);
      const again = await importEvents('life-more', [more, ...LIFE('E-1')]);
      expect(again.said).toMatch(/created 1, already there 10/);
      expect((await find('E-1')).row).toMatchObject({
        state: 'reopened',
        reopens: 1,
        sequence: 12,
      });
    });

    it('are rejected where the process has no such step, with the reason', async () => {
      const wrong = [
        eventLine({ case: 'E-2', time: '2025-03-03 09:00', to: 'closed' }),
        eventLine({ case: 'E-2', time: '2025-03-01 09:00', what: 'note', words: 'too early' }),
        eventLine({ case: 'E-9', time: '2025-03-03 09:00', to: 'acknowledged' }),
        eventLine({ case: 'E-2', time: '2025-03-03 09:30', to: 'acknowledged' }),
        eventLine({ case: 'E-2', time: '', to: 'assessed' }),
        eventLine({ case: 'E-2', time: '2025-03-03 10:00' }),
      ];
      for (const options of [['--dry-run'], []]) {
        const { code, said, file } = await importEvents('wrong-events', wrong, options);
        expect({ code, said }).toEqual({
          code: 3,
          said: expect.stringMatching(/created 1, already there 0, rejected 5/),
        });
        if (options.length > 0) continue;
        const rejected = readFileSync(`${file}.rejected.csv`, 'utf8').trim().split('\n').slice(1);
        expect(rejected).toEqual([
          expect.stringMatching(/,5,at: is empty/),
          expect.stringMatching(/,6,event: is empty/),
          expect.stringMatching(/,2,the case has an event at 2025-03-02T07:00:00.000Z already/),
          expect.stringMatching(
            /,1,"to: a complaint that is received cannot become closed; possible: /
          ),
          expect.stringMatching(/,3,complaint: there is no complaint E-9/),
        ]);
      }
      expect((await find('E-2')).row).toMatchObject({ state: 'acknowledged', sequence: 2 });
    });

    it('may repeat one another, by the name that the file gives', async () => {
      const repeat = { case: 'E-3', time: '2025-03-03 09:00', to: 'duplicate', original: 'E-2' };
      expect((await importEvents('repeat', [eventLine(repeat)])).code).toBe(0);
      expect((await find('E-3')).row).toMatchObject({
        state: 'duplicate',
        counts: false,
        mergedInto: (await find('E-2')).row.reference,
      });
      const lost = await importEvents('lost', [
        eventLine({ case: 'E-4', time: '2025-03-03 09:00', to: 'duplicate', original: 'nobody' }),
      ]);
      expect(lost.said).toContain('rejected 1');
    });

    it('go on where a sudden end stopped them', async () => {
      const cases = Array.from({ length: 130 }, (_, i) => `F-${i}`);
      await importFile(
        'many',
        cases.map((id) => line({ id, came: '2025-03-02 10:00' }))
      );
      const lines = cases.flatMap(LIFE);
      const { append } = store.complaints;
      let written = 0;
      store.complaints.append = (...all) => {
        written += 1;
        if (written > 110) throw new Error('the power is gone');
        return append(...all);
      };
      const killed = await importEvents('many-events', lines);
      store.complaints.append = append;
      expect(killed.code).toBe(1);
      const { code, said } = await importEvents('many-events', lines);
      expect({ code, said }).toEqual({
        code: 0,
        said: expect.stringMatching(/created 300.*went on after row 1,000/s),
      });
      const ended = await Promise.all([cases[0], cases[129]].map((id) => find(id ?? '')));
      expect(ended.map(({ row }) => [row.state, row.sequence])).toEqual([
        ['closed', 11],
        ['closed', 11],
      ]);
    });
  });

  it('pass the check of their chains, rows and promises', async () => {
    expect(await run('verify')).toEqual({
      code: 0,
      said: expect.stringMatching(
        /1,4\d\d complaints, .* events, 0 erased texts, 0 differences\n$/
      ),
    });
  });
});
