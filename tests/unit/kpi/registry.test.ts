import type { KpiDefinition, ScoreHistogram } from '../../../server/src/kpi/definition';
import { nps } from '../../../server/src/kpi/net-score';
import { createDefaultRegistry, createKpiRegistry } from '../../../server/src/kpi/registry';
import { scoreKpi } from './score-kpi';

const own = (changes: Record<string, unknown> = {}): KpiDefinition =>
  Object.assign({}, nps, { key: 'own_kpi' }, changes);

describe('KPI registry', () => {
  it('gives back what was registered', () => {
    const registry = createKpiRegistry();
    expect(registry.list()).toEqual([]);
    registry.register(own());
    expect(registry.has('own_kpi')).toBe(true);
    expect(scoreKpi(registry.get('own_kpi')).metrics).toEqual(['nps']);
    expect(registry.get('other')).toBeUndefined();
    expect(registry.has('other')).toBe(false);
  });

  it('cannot be changed through what was handed in or out', () => {
    const registry = createKpiRegistry();
    const mine = own();
    registry.register(mine);
    mine.decimals = 7;
    registry.list().pop();
    expect(registry.get('own_kpi')?.decimals).toBe(0);
    expect(registry.list()).toHaveLength(1);
  });

  it('takes an instance of a host’s class', () => {
    class Halved implements KpiDefinition {
      key = 'halved';
      version = 1;
      metrics = ['nps'];
      unit = 'points' as const;
      direction = 'up' as const;
      decimals = 0;
      range = [-50, 50] as const;
      confidenceMethod = 'none';
      minimumN = { interval: 5, ranking: 30 };
      private divisor = 2;
      estimate(histograms: readonly ScoreHistogram[]) {
        const estimate = nps.estimate(histograms);
        return { ...estimate, value: (estimate.value ?? 0) / this.divisor, confidence: null };
      }
      difference() {
        return null;
      }
    }
    const registry = createKpiRegistry();
    registry.register(new Halved());
    const counts = [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1];
    const value = scoreKpi(registry.get('halved')).estimate([
      { scale: { min: 0, max: 10 }, counts },
    ]).value;
    expect(value).toBe(25);
  });

  it('refuses a key that is taken', () => {
    const registry = createDefaultRegistry();
    expect(() => registry.register(nps)).toThrow('KPI "nps" is already registered');
  });

  it.each([
    ['key', 'X', /"X": key must be 2 to 50 characters/],
    ['key', 'a', /key must be/],
    ['key', 'with-dash', /key must be/],
    ['key', undefined, /key must be/],
    ['version', 0, /version must be a whole number from 1/],
    ['metrics', [], /metrics must name at least one/],
    ['unit', 'furlong', /unit must be one of points, percent, scale, count/],
    ['direction', 'left', /direction must be one of up, down, neutral/],
    ['decimals', -1, /decimals must be/],
    ['range', [5, 1], /range must be/],
    ['range', [1], /range must be/],
    ['confidenceMethod', '', /confidenceMethod must name/],
    ['minimumN', { interval: 30, ranking: 5 }, /minimumN must be/],
    ['minimumN', undefined, /minimumN must be/],
    ['estimate', undefined, /"own_kpi": estimate must be a function/],
    ['difference', 'x', /difference must be a function/],
    ['shrink', 1, /shrink must be a function/],
    ['history', 'none', /history must list/],
    ['history', [], /history must list/],
    ['history', [{ version: 1, since: 'yesterday' }], /history must list/],
    ['history', [null, { version: 1, since: '2026-01-01' }], /history must list/],
    ['history', [{ version: 2, since: '2026-01-01' }], /history must list/],
    ['controlChart', 'p', /controlChart must be 'xmr', or 'p' for a share/],
    ['controlChart', 'u', /controlChart must be/],
  ])('names a wrong %s (%p)', (field, value, sentence) => {
    expect(() => createKpiRegistry().register(own({ [field]: value }))).toThrow(sentence);
  });

  it('takes the history of a definition, version by version', () => {
    const registry = createKpiRegistry();
    const history = [
      { version: 1, since: '2026-01-01' },
      { version: 3, since: '2026-02-01', texts: { en: 'Without test orders.' } },
    ];
    registry.register(own({ version: 3, history }));
    expect(registry.get('own_kpi')?.history).toEqual(history);
    expect(() =>
      createKpiRegistry().register(own({ version: 3, history: [...history].reverse() }))
    ).toThrow(/history must list/);
  });

  it('knows the history of every KPI that comes with the plugin', () => {
    for (const { history, version } of createDefaultRegistry().list()) {
      expect(history?.at(-1)?.version).toBe(version);
    }
  });

  it('refuses what is no object', () => {
    const { register } = createKpiRegistry();
    expect(() => register(null as unknown as KpiDefinition)).toThrow(/must be an object/);
  });
});
