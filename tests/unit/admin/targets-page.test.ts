import type { TargetRow } from '../../../shared/contracts/target';
import { keptText, parseNumber, shownText } from '../../../admin/src/format/number-text';
import { draftOf, inputOf } from '../../../admin/src/pages/targets/target-draft';
import {
  chosenRows,
  readTargetsState,
  writeTargetsState,
} from '../../../admin/src/pages/targets/targets-state';

const READER = { calendar: 'jalali', today: '2026-04-10' } as const;
const write = (value: number) => String(value);

describe('a number as it is typed', () => {
  it.each([
    ['40', 40],
    [' 4.5 ', 4.5],
    ['4,5', 4.5],
    ['1,200', 1200],
    ['1,200,000', 1_200_000],
    ['−12.5', -12.5],
    ['+30', 30],
    ['۴۲٫۵', 42.5],
    ['٤٢٫٥', 42.5],
    ['−۱۲', -12],
    ['۱۲٬۰۰۰', 12_000],
  ])('%s is read', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'ten', '4.5.6', '1,2,3', '40 %', '--4'])('%s is refused', (text) => {
    expect(parseNumber(text)).toBeNaN();
  });
});

describe('a field of a number', () => {
  it.each([
    ['۱۲٫۵', '12.5'],
    ['٣٠', '30'],
    ['۱۲٬۰۰۰', '12000'],
    ['−۱', '-1'],
    ['ten', 'ten'],
    ['', ''],
  ])('keeps %s as %s', (typed, kept) => {
    expect(keptText(typed)).toBe(kept);
  });

  it('shows what it keeps in the reader’s digits', () => {
    expect(shownText('12.5', 'arabext')).toBe('۱۲٫۵');
    expect(shownText('12.5', 'arab')).toBe('١٢٫٥');
    expect(shownText('12.5', 'latn')).toBe('12.5');
  });
});

describe('the draft of a target', () => {
  it('begins with every month of the reader’s calendar and no bounds', () => {
    const draft = draftOf(null, [], READER, write);
    expect(draft).toMatchObject({ recurrence: 'month', calendar: 'jalali', hasFrom: false });
    expect(inputOf({ ...draft, kpi: 'nps', value: '۴۰' })).toEqual({
      kpi: 'nps',
      value: 40,
      scope: {},
      recurrence: 'month',
      calendar: 'jalali',
      from: null,
      to: null,
      name: null,
      owner: null,
      note: null,
    });
  });

  it('has both days where it holds once, and of others those that are switched on', () => {
    const draft = draftOf(null, [], READER, write);
    expect(inputOf({ ...draft, recurrence: 'once' })).toMatchObject({
      from: '2026-03-21',
      to: '2026-04-20',
    });
    expect(inputOf({ ...draft, hasFrom: true })).toMatchObject({ from: '2026-03-21', to: null });
  });

  it('says again what the target said', () => {
    const target = {
      id: 'a',
      key: 'nps-1',
      name: 'Spring',
      kpi: 'nps',
      scope: { location: ['north'] },
      recurrence: 'quarter',
      calendar: 'hijri',
      from: null,
      to: '2026-12-31',
      value: 12.5,
      owner: { id: '3', name: 'Sara' },
      note: null,
      archived: false,
      createdAt: '2026-01-01T00:00:00.000Z',
    } as const;
    const kept = { ...target, scope: { location: ['north'] } };
    const { id: _, key: __, archived: ___, createdAt: ____, ...said } = kept;
    expect(inputOf(draftOf(kept, [], READER, write))).toEqual({ ...said, owner: '3' });
  });
});

describe('what the page of targets shows', () => {
  const row = (kpi: string, state: string | null, archived = false) =>
    ({
      target: { kpi, archived },
      current: null,
      ended: state && { state },
    }) as unknown as TargetRow;
  const rows = [
    row('nps', 'reached'),
    row('nps', null),
    row('csat', 'missed'),
    row('nps', null, true),
  ];

  it('is read from the URL and written to it', () => {
    const params = new URLSearchParams('state=missed&kpi=csat&show=archived&view=1');
    const state = readTargetsState(params);
    expect(state).toEqual({ state: 'missed', kpi: 'csat', archived: true });
    expect(writeTargetsState(params, state).toString()).toBe(
      'state=missed&kpi=csat&show=archived&view=1'
    );
    expect(readTargetsState(new URLSearchParams('state=nonsense'))).toEqual({
      state: null,
      kpi: null,
      archived: false,
    });
  });

  it('is chosen by state, KPI and whether it counts', () => {
    const all = { state: null, kpi: null, archived: false } as const;
    expect(chosenRows(rows, all)).toHaveLength(3);
    expect(chosenRows(rows, { ...all, kpi: 'nps' })).toHaveLength(2);
    expect(chosenRows(rows, { ...all, state: 'missed' })).toEqual([rows[2]]);
    expect(chosenRows(rows, { ...all, archived: true })).toEqual([rows[3]]);
  });
});
