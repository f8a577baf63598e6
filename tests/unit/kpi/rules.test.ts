import fc from 'fast-check';
import type { KpiDefinition } from '../../../server/src/kpi/definition';
import { csatMean } from '../../../server/src/kpi/mean-score';
import { enps, nps } from '../../../server/src/kpi/net-score';
import { createDefaultRegistry, createKpiRegistry } from '../../../server/src/kpi/registry';
import { responses } from '../../../server/src/kpi/responses';
import {
  adjustableRules,
  nextRevision,
  NO_RULES,
  underRules,
  type RuleRevision,
} from '../../../server/src/kpi/rules';
import { cesEasy, csat, topBoxKpi } from '../../../server/src/kpi/top-box';
import type { KpiRules } from '../../../shared/contracts/kpi-rules';
import { customaryTopBox } from '../../../shared/scale';
import { histogramOn } from './histogram-arbitrary';

const FIVE = { scale: { min: 1, max: 5 }, counts: [3, 5, 12, 45, 35] };
const MADE = { since: '2026-06-01', by: 'Mina' };
const rules = (over: Partial<KpiRules>): KpiRules => ({ ...NO_RULES, ...over });
const set = (definition: KpiDefinition, ...all: KpiRules[]): RuleRevision[] =>
  all.reduce<RuleRevision[]>(
    (before, one) => [...before, nextRevision(definition, before, one, MADE)],
    []
  );

describe('rules that a site sets', () => {
  it('change nothing until there are some', () => {
    expect(underRules(csat, [])).toBe(csat);
  });

  it('count as many of the best scores as they say, except where a survey says otherwise', () => {
    const strict = underRules(csat, set(csat, rules({ topBoxes: { 5: 1 } })));
    expect(csat.estimate([FIVE]).value).toBe(80);
    expect(strict.estimate([FIVE]).value).toBe(35);
    const reversed = { ...FIVE, scale: { ...FIVE.scale, reversed: true } };
    expect(strict.estimate([reversed]).value).toBe(3);
    const stated = { ...FIVE, scale: { ...FIVE.scale, topBox: 3 } };
    expect(strict.estimate([stated]).value).toBe(92);
    const seven = { scale: { min: 1, max: 7 }, counts: [0, 0, 0, 0, 0, 5, 5] };
    expect(strict.estimate([seven]).value).toBe(100);
    expect(strict.difference([FIVE], [FIVE])?.value).toBe(0);
  });

  it('give a value that is the share of the best scores, whatever they say', () => {
    const answered = fc
      .record({
        min: fc.integer({ min: -3, max: 1 }),
        points: fc.integer({ min: 2, max: 11 }),
        reversed: fc.boolean(),
      })
      .chain(({ min, points, reversed }) =>
        fc.record({
          histogram: histogramOn({ min, max: min + points - 1, reversed }),
          best: fc.integer({ min: 1, max: points - 1 }),
        })
      );
    fc.assert(
      fc.property(answered, ({ histogram, best }) => {
        const { counts, scale } = histogram;
        const strict = set(csat, rules({ topBoxes: { [counts.length]: best } }));
        const { value, n } = underRules(csat, strict).estimate([histogram]);
        const fromBest = scale.reversed ? counts : [...counts].reverse();
        const hits = fromBest.slice(0, best).reduce((sum, count) => sum + count, 0);
        expect(value).toEqual(n === 0 ? null : (100 * hits) / n);
      })
    );
  });

  it('ask for more answers before an interval and a comparison, never for fewer', () => {
    const few = { scale: { min: 0, max: 10 }, counts: [0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 4] };
    expect(nps.estimate([few]).confidence).not.toBeNull();
    const more = { minimumN: { interval: 20, ranking: 50 } };
    const careful = underRules(nps, set(nps, rules(more)));
    expect(careful.minimumN).toEqual(more.minimumN);
    expect(careful.estimate([few])).toMatchObject({
      value: nps.estimate([few]).value,
      confidence: null,
      flags: ['insufficient', 'low_n'],
    });
    const careless = rules({ minimumN: { interval: 1, ranking: 2 } });
    expect(underRules(enps, set(enps, careless)).minimumN).toEqual({ interval: 10, ranking: 30 });
  });

  it('make a version each, with who and when, and the last of them holds', () => {
    const revisions = set(
      csat,
      rules({ topBoxes: { 5: 1 } }),
      rules({ topBoxes: { 5: 3 } }),
      NO_RULES
    );
    const definition = underRules(csat, revisions);
    expect(definition.version).toBe(4);
    expect(definition.history).toEqual([
      ...(csat.history ?? []),
      { version: 2, ...MADE, rules: rules({ topBoxes: { 5: 1 } }) },
      { version: 3, ...MADE, rules: rules({ topBoxes: { 5: 3 } }) },
      { version: 4, ...MADE, rules: NO_RULES },
    ]);
    expect(definition.estimate([FIVE])).toEqual(csat.estimate([FIVE]));
  });

  it('keep the numbers of versions that were given when the definition itself changes later', () => {
    const [first] = set(csat, rules({ topBoxes: { 5: 1 } })) as [RuleRevision];
    const updated: KpiDefinition = {
      ...csat,
      version: 2,
      history: [...(csat.history ?? []), { version: 2, since: '2026-09-01' }],
    };
    const after = underRules(updated, [first]);
    expect(after.version).toBe(3);
    expect(after.history?.map(({ version, since }) => [version, since])).toEqual([
      [1, csat.history?.[0]?.since],
      [2, '2026-06-01'],
      [3, '2026-09-01'],
    ]);
    const next = nextRevision(updated, [first], NO_RULES, { ...MADE, since: '2026-10-01' });
    expect(underRules(updated, [first, next]).history?.map(({ version }) => version)).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('can be set only where the definition knows how', () => {
    expect(adjustableRules(csat)).toEqual({ minimumN: true, topBoxes: true });
    for (const definition of [cesEasy, nps, csatMean]) {
      expect(adjustableRules(definition)).toEqual({ minimumN: true, topBoxes: false });
    }
    expect(adjustableRules(responses)).toEqual({ minimumN: false, topBoxes: false });
    expect(underRules(responses, set(responses, rules({ topBoxes: { 2: 1 } })))).toBe(responses);
  });

  it('leave a host’s own formula alone, and the rest of what it changed', () => {
    const registry = createKpiRegistry();
    const family = topBoxKpi({ key: 'punctual', metrics: ['punctual'] });
    registry.register({ ...family, key: 'other_name', decimals: 3 });
    registry.register({ ...family, key: 'own', estimate: (all) => csatMean.estimate(all) });
    const [renamed, own] = registry.list() as [KpiDefinition, KpiDefinition];
    const strict = underRules(renamed, set(renamed, rules({ topBoxes: { 5: 1 } })));
    expect(strict).toMatchObject({ key: 'other_name', decimals: 3, version: 2 });
    expect(strict.estimate([FIVE]).value).toBe(35);
    expect(adjustableRules(own)).toEqual({ minimumN: false, topBoxes: false });
  });

  it('know the custom: one of up to three scores, two of more', () => {
    expect([2, 3, 4, 5, 11].map(customaryTopBox)).toEqual([1, 1, 2, 2, 2]);
    const all = createDefaultRegistry().list();
    expect(all.filter((kpi) => adjustableRules(kpi).topBoxes).map(({ key }) => key)).toEqual([
      'csat',
      'complaint_outcome_sat',
      'complaint_process_sat',
    ]);
  });
});
