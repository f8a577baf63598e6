import type { KpiAnswer, KpiGroup } from '../../../shared/contracts/kpi';
import { nps } from '../../../server/src/kpi/net-score';
import { responses } from '../../../server/src/kpi/responses';
import {
  createTargetFinder,
  targetsByScope,
  withTargets,
  type AppliedTarget,
} from '../../../server/src/kpi/with-targets';

const WINDOW = { from: '2026-05-01', to: '2026-05-31' };
const TODAY = '2026-07-01';

const target = (key: string, over: Partial<AppliedTarget> = {}): AppliedTarget => ({
  key,
  kpi: 'nps',
  scope: {},
  recurrence: 'month',
  calendar: 'gregorian',
  from: null,
  to: null,
  value: 40,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...over,
});

const estimate = (low: number, high: number) => ({
  value: (low + high) / 2,
  n: 200,
  numerator: null,
  denominator: null,
  confidence: { low, high, level: 0.95, method: 'adjusted_wald' },
  flags: [],
});

const group = (key: string | null, low: number, high: number): KpiGroup => ({
  key,
  label: key ?? '—',
  ...estimate(low, high),
  shrunk: null,
  versusRest: null,
  position: 'indistinguishable',
  change: null,
  target: null,
});

const answer = (over: Partial<KpiAnswer> = {}): KpiAnswer => ({
  kpi: 'nps',
  definitionVersion: 1,
  unit: 'points',
  direction: 'up',
  basis: 'occurred',
  terms: null,
  ...estimate(42, 50),
  window: { ...WINDOW, timeZone: 'UTC', calendar: 'gregorian', weekStart: 1 },
  exclusions: { duplicate: 0, bot: 0, test: 0, invalid: 0, quarantined: 0 },
  change: null,
  target: null,
  series: [],
  groups: [],
  ...over,
});

const finder = (targets: AppliedTarget[]) =>
  createTargetFinder(nps, targetsByScope(targets), { window: WINDOW, today: TODAY });

describe('an answer with its targets', () => {
  it('has that of exactly its filters, and each group that of its own', () => {
    const targets = [
      target('all'),
      target('app', { scope: { channel: ['app'] }, value: 60 }),
      target('both', { scope: { channel: ['app', 'web'] }, value: 10 }),
      target('app-a', { scope: { channel: ['app'], location: ['a'] }, value: 20 }),
    ];
    const groups = [group('app', 42, 50), group('web', 0, 9), group(null, 0, 9)];
    const whole = withTargets(
      answer({ groups }),
      { filters: {}, places: {}, by: 'channel' },
      finder(targets)
    );
    expect(whole.target).toEqual({ key: 'all', value: 40, state: 'reached', ...WINDOW });
    expect(whole.groups.map((one) => one.target?.key ?? null)).toEqual(['app', null, null]);
    expect(whole.groups[0]?.target?.state).toBe('missed');

    const filters = { channel: ['app'] };
    const part = withTargets(
      answer({ groups: [group('a', 0, 10), group('b', 0, 10)] }),
      { filters, places: {}, by: 'location' },
      finder(targets)
    );
    expect(part.target?.key).toBe('app');
    expect(part.groups.map((one) => one.target?.key ?? null)).toEqual(['app-a', null]);

    const two = withTargets(
      answer({ groups: [group('app', 42, 50)] }),
      { filters: { channel: ['web', 'app'] }, places: {}, by: 'channel' },
      finder(targets)
    );
    expect([two.target?.key, two.groups[0]?.target?.key]).toEqual(['both', 'app']);
  });

  it('has none for a region, whose locations have theirs', () => {
    const targets = [target('all'), target('a', { scope: { location: ['a'] } })];
    const places = { region: ['Gulf'] };
    const groups = [group('a', 42, 50)];
    const gulf = withTargets(
      answer({ groups }),
      { filters: {}, places, by: 'location' },
      finder(targets)
    );
    expect([gulf.target, gulf.groups[0]?.target?.key]).toEqual([null, 'a']);
    const regions = withTargets(
      answer({ groups: [group('Gulf', 42, 50)] }),
      { filters: {}, places: {}, by: 'region' },
      finder(targets)
    );
    expect([regions.target?.key, regions.groups[0]?.target]).toEqual(['all', null]);
  });

  it('has for groups of a tree those of all that each holds', () => {
    const targets = [
      target('delivery', { scope: { category: ['delivery', 'late', 'lost'] } }),
      target('lost', { scope: { category: ['lost'] } }),
    ];
    const filters = { category: ['delivery', 'late', 'lost'] };
    const groups = ['delivery', 'late', 'lost'].map((key) => group(key, 42, 50));
    const asked = { filters, places: {}, by: 'category' as const };
    const keys = (divided: Parameters<typeof withTargets>[1]) => {
      const told = withTargets(answer({ groups }), divided, finder(targets));
      return [told.target?.key, ...told.groups.map((one) => one.target?.key ?? null)];
    };
    expect(keys(asked)).toEqual(['delivery', null, null, 'lost']);
    const groupScope = (key: string) => ({
      category: key === 'delivery' ? filters.category : ['gone'],
    });
    expect(keys({ ...asked, by: 'topCategory', groupScope })).toEqual([
      ...['delivery', 'delivery', null, null],
    ]);
  });

  it('has none of another KPI, and none for a number that is withheld', () => {
    const other = finder([target('other', { kpi: 'csat' })]);
    expect(withTargets(answer(), { filters: {}, places: {}, by: null }, other).target).toBeNull();
    const withheld = answer({ value: null, n: 0, confidence: null, flags: ['suppressed'] });
    const own = finder([target('own')]);
    expect(withTargets(withheld, { filters: {}, places: {}, by: null }, own).target).toBeNull();
  });

  it('takes a count only over the whole period', () => {
    const targets = targetsByScope([target('many', { kpi: 'responses', value: 150 })]);
    const over = (window: typeof WINDOW) =>
      createTargetFinder(responses, targets, { window, today: TODAY })(estimate(150, 250), {});
    expect(over(WINDOW)).toMatchObject({ key: 'many', state: 'reached' });
    expect(over({ from: '2026-05-02', to: '2026-05-31' })).toBeNull();
  });
});
