import { getService } from '../../../server/src/services/get-service';
import { UNBOUND } from '../../../server/src/services/desk/reader';
import {
  COMPLAINT_QUEUES,
  type ComplaintListed,
  type ComplaintQueue,
} from '../../../shared/contracts/complaint-queue';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { ACKNOWLEDGED, AGENT, ASSESSED, INVESTIGATING } from './case-steps';
import { at, DAY, filing, START } from './figures-host';

const SECOND = 1_000;

/** The customer is asked, and owes an answer. */
const asked = (text: string) => ({
  ...{ type: 'step', to: 'awaiting_customer', text },
  facts: { awaitingReason: text, nextUpdateDue: new Date(START + 40 * DAY).toISOString() },
});

/** Only the date is set; timers go on. */
const REAL_TIMERS = [
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'],
  ...['clearImmediate', 'nextTick', 'queueMicrotask', 'performance', 'hrtime'],
] as const;

describeOnEachDatabase('the views of the queue', (database) => {
  let host: Host;

  const execute = (reference: string, wishes: object[]) =>
    getService('complaints', host).execute(reference, wishes as never, { by: AGENT });
  const file = async (): Promise<string> =>
    (await getService('complaints', host).file(filing({ day: 0, answered: null, closed: null })))
      .row.reference;
  const list = async (queue: ComplaintQueue): Promise<ComplaintListed[]> => {
    const choice = { filters: {}, search: [], reference: null, after: null };
    const page = { ...choice, queue, order: 'due', limit: 50 } as const;
    return (await getService('deskQueue', host).list(page, { ...UNBOUND, id: '7' })).data;
  };
  const referencesIn = async (queue: ComplaintQueue) =>
    (await list(queue)).map(({ reference }) => reference);
  /** Which of the views by time a case stands in, and that the counts say the same. */
  const viewsOf = async (reference: string) => {
    const views: ComplaintQueue[] = [];
    const choice = { filters: {}, search: [], reference: null };
    const { data } = await getService('deskQueue', host).counts(choice, { ...UNBOUND, id: '7' });
    for (const queue of COMPLAINT_QUEUES) {
      const found = await referencesIn(queue);
      expect([queue, data[queue]]).toEqual([queue, found.length]);
      if (found.includes(reference)) views.push(queue);
    }
    return views.filter((view) => ['due_soon', 'overdue', 'waiting'].includes(view));
  };
  const dueOf = async (reference: string): Promise<number> => {
    const listed = (await list('open')).find((one) => one.reference === reference);
    return Date.parse(listed?.next?.dueAt ?? '');
  };

  beforeAll(async () => {
    host = await startHost({ database, cx: { jobs: { enabled: false } } });
    jest.useFakeTimers({ now: START, doNotFake: [...REAL_TIMERS] });
  }, 300_000);
  afterAll(async () => {
    jest.useRealTimers();
    await host.stop();
  });

  it('hold what is due within a day, and what is past its time from that very moment', async () => {
    at(0);
    const reference = await file();
    await execute(reference, [ACKNOWLEDGED, ASSESSED, INVESTIGATING]);
    await execute(reference, [{ type: 'message', text: 'We look into it.' }]);
    const due = await dueOf(reference);
    expect(due).toBeGreaterThan(START + DAY);
    const told: [number, string[]][] = [];
    for (const away of [-DAY - SECOND, -DAY, -SECOND, 0, SECOND, 30 * DAY]) {
      jest.setSystemTime(due + away);
      told.push([away, await viewsOf(reference)]);
    }
    expect(told).toEqual([
      [-DAY - SECOND, []],
      [-DAY, ['due_soon']],
      [-SECOND, ['due_soon']],
      [0, ['overdue']],
      [SECOND, ['overdue']],
      [30 * DAY, ['overdue']],
    ]);
  });

  it('hold what waits for the customer for as long as it does, and nothing that ended', async () => {
    at(0);
    const reference = await file();
    await execute(reference, [ACKNOWLEDGED, ASSESSED, INVESTIGATING]);
    expect(await viewsOf(reference)).not.toContain('waiting');
    await execute(reference, [asked('Which parcel?')]);
    expect(await viewsOf(reference)).toContain('waiting');
    at(2);
    await execute(reference, [INVESTIGATING]);
    expect(await viewsOf(reference)).not.toContain('waiting');
    await execute(reference, [
      asked('And which shop?'),
      { type: 'step', to: 'withdrawn', reason: 'found it' },
    ]);
    at(400);
    expect(await viewsOf(reference)).toEqual([]);
    expect(await referencesIn('ended')).toContain(reference);
  });

  it('begin with what is overdue longest', async () => {
    at(2);
    const later = await file();
    at(1);
    const earlier = await file();
    at(300);
    const found = await referencesIn('overdue');
    expect(found.indexOf(earlier)).toBeLessThan(found.indexOf(later));
    expect(found.indexOf(earlier)).toBeGreaterThanOrEqual(0);
  });
});
