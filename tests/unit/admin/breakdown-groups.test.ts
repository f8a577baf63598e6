import { byPosition, matching, numbersOf } from '../../../admin/src/breakdown/breakdown-groups';
import type { KpiGroup } from '../../../shared/contracts/kpi';

const group = (key: string, value: number, over: Partial<KpiGroup> = {}): KpiGroup => ({
  key,
  label: key,
  value,
  n: 100,
  numerator: null,
  denominator: null,
  confidence: { low: value - 5, high: value + 5, level: 0.95, method: 't' },
  flags: [],
  shrunk: null,
  versusRest: null,
  position: 'indistinguishable',
  change: null,
  target: null,
  ...over,
});

describe('byPosition', () => {
  it('sorts by what the test says, inside that by value', () => {
    const groups = [group('a', 1), group('b', 9, { position: 'above' }), group('c', 2)];
    const { above, indistinguishable, untested } = byPosition(groups);
    expect(above.map(({ key }) => key)).toEqual(['b']);
    expect(indistinguishable.map(({ key }) => key)).toEqual(['c', 'a']);
    expect(untested).toEqual([]);
  });

  it('puts nobody on top for luck with few answers', () => {
    const lucky = group('lucky', 100, {
      flags: ['low_n'],
      shrunk: { value: 30, confidence: { low: 10, high: 50, level: 0.95, method: 't' } },
    });
    const tested = group('tested', 20, { position: 'below' });
    const { indistinguishable } = byPosition([lucky, group('known', 40), tested]);
    expect(indistinguishable.map(({ key }) => key)).toEqual(['known', 'lucky']);
  });

  it('claims nothing about groups that no test compared', () => {
    const { indistinguishable, untested } = byPosition([group('a', 1), group('b', 2)]);
    expect(indistinguishable).toEqual([]);
    expect(untested.map(({ key }) => key)).toEqual(['b', 'a']);
  });
});

it('finds groups by part of their name, without regard to case', () => {
  const found = matching([group('Riyadh', 1), group('Dubai', 2)], ' RIY ', ({ label }) => label);
  expect(found.map(({ key }) => key)).toEqual(['Riyadh']);
});

it('gives the axis every number that is drawn: raw, shrunk, both ends and the target', () => {
  const few = group('a', 34, {
    flags: ['low_n'],
    shrunk: { value: 25, confidence: { low: 15, high: 35, level: 0.95, method: 't' } },
  });
  expect(numbersOf([few])).toEqual([25, 34, 29, 39, null]);
  const target = { key: 'a', value: 60, state: 'missed', from: '', to: '' } as const;
  expect(numbersOf([{ ...few, target }])).toContain(60);
});
