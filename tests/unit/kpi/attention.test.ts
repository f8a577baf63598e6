import fc from 'fast-check';
import { MOST_FINDINGS, SURENESS } from '../../../shared/contracts/attention';
import { createDefaultRegistry, findAttention, type KpiLookedAt } from '../../../server/src/kpi';
import { histogramOn } from './histogram-arbitrary';
import { EARLIER, lookAt, type Halves, type Looked } from './looked-at';
import { scoreKpi } from './score-kpi';

const SCALE = { min: 1, max: 5 };
const registry = createDefaultRegistry();
const csat = scoreKpi(registry.get('csat'));
const csatMean = scoreKpi(registry.get('csat_mean'));
const stars = scoreKpi(registry.get('stars'));
const responses = scoreKpi(registry.get('responses'));

/** So many dissatisfied and satisfied answers. */
const answers = (bad: number, good: number) => [{ scale: SCALE, counts: [0, bad, 0, good, 0] }];
const steady = (bad: number, good: number): Halves => [answers(bad, good), answers(bad, good)];
const GOOD = steady(8, 42);
const BAD = steady(30, 20);

const told = (...all: KpiLookedAt[]) =>
  findAttention(all).findings.map(
    ({ finding, place }) =>
      `${finding.outcome} ${finding.kind} ${finding.kpi}${place ? ` ${place.key}` : ''}`
  );
const look = (given: Looked) => lookAt(csat, given);

describe('findAttention: what stands out', () => {
  it('names the truly bad place and no other, with the others’ number as evidence', () => {
    const places = { a: GOOD, b: BAD, c: GOOD, unlucky: steady(4, 3), e: GOOD };
    const { findings } = findAttention([look({ places })]);
    expect(findings.map(({ place }) => place)).toEqual([{ by: 'location', key: 'b' }]);
    expect(findings[0]).toMatchObject({
      sureness: 'high',
      finding: { kind: 'group', outcome: 'worse', value: 40, n: 100, against: { n: 314 } },
    });
    expect(findings[0]?.finding.difference.confidence?.high).toBeLessThan(0);
  });

  it('names nothing where all are alike', () => {
    const places = Object.fromEntries(['a', 'b', 'c', 'd'].map((key) => [key, GOOD]));
    expect(findAttention([look({ places, before: answers(80, 420) })])).toMatchObject({
      findings: [],
      more: 0,
      comparisons: 1 + 4 + 4,
    });
  });

  it('names a change against the window compared with, for the better and the worse', () => {
    expect(told(look({ now: answers(120, 180), before: answers(60, 240) }))).toEqual([
      'worse change csat',
    ]);
    expect(told(look({ now: answers(60, 240), before: answers(120, 180) }))).toEqual([
      'better change csat',
    ]);
    const { findings } = findAttention([
      look({ now: answers(120, 180), before: answers(60, 240) }),
    ]);
    expect(findings[0]?.finding).toMatchObject({ against: { value: 80, n: 300, window: EARLIER } });
    expect(told(look({ now: answers(62, 240), before: answers(60, 240) }))).toEqual([]);
  });

  it('names no change on few answers, however large', () => {
    expect(told(look({ now: answers(23, 2), before: answers(2, 23) }))).toEqual([]);
  });

  it('names a place that fell within the window, and one that rose', () => {
    const fell: Halves = [answers(5, 65), answers(30, 40)];
    const rose: Halves = [answers(30, 40), answers(5, 65)];
    const level = steady(17, 53);
    const places = { a: level, fell, rose, b: level };
    expect(told(look({ places, by: 'touchpoint' }))).toEqual([
      'worse trend csat fell',
      'better trend csat rose',
    ]);
  });

  it('says nothing of a place that is all there is', () => {
    expect(told(look({ places: { all: [answers(5, 65), answers(30, 40)] } }))).toEqual([]);
  });

  it('tells of a place that lies apart that it moved as well, and both as one', () => {
    const falling: Halves = [answers(20, 30), answers(40, 10)];
    const { findings } = findAttention([look({ places: { a: GOOD, falling, c: GOOD, d: GOOD } })]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.finding).toMatchObject({ kind: 'group', trend: 'worse' });
  });

  it('says which place lies beyond every other', () => {
    const outermost = (given: Looked) =>
      findAttention([look(given)]).findings.map(
        ({ finding }) => 'outermost' in finding && finding.outermost
      );
    expect(outermost({ places: { a: GOOD, b: steady(200, 100), c: GOOD, d: GOOD } })[0]).toBe(true);
    const two = { a: steady(8, 142), b: BAD, c: steady(8, 142), d: steady(29, 21) };
    const both = outermost({ places: two });
    expect(both.length).toBeGreaterThan(1);
    expect(both.slice(0, 2)).toEqual([false, false]);
  });

  it('tells of two places the worse only: each is the other’s rest', () => {
    expect(told(look({ places: { a: GOOD, b: BAD } }))).toEqual(['worse group csat b']);
  });

  it('holds against targets as their state says, and praises none for a single place', () => {
    const of = (state: Looked['target']) => told(look({ now: answers(80, 420), target: state }));
    expect(of('missed')).toEqual(['worse target csat']);
    expect(of('behind')).toEqual(['worse target csat']);
    expect(of('reached')).toEqual(['better target csat']);
    for (const state of ['on_course', 'unclear', 'too_few', 'no_data'] as const) {
      expect(of(state)).toEqual([]);
    }
    const targets = { a: 'missed', b: 'reached' } as const;
    expect(told(look({ places: { a: GOOD, b: GOOD, c: GOOD }, targets }))).toEqual([
      'worse target csat a',
    ]);
  });

  it('is as sure of a target as the number lies far from it', () => {
    const sureness = (targetValue: number) =>
      findAttention([look({ now: answers(80, 420), target: 'missed', targetValue })]).findings[0]
        ?.sureness;
    expect(sureness(95)).toBe('high');
    expect(sureness(87.5)).toBe('fair');
  });

  it('calls nothing good or bad of a KPI that has no better way, and judges no sums', () => {
    const neutral = { ...csat, direction: 'neutral' as const };
    expect(told(lookAt(neutral, { places: { a: GOOD, b: BAD, c: GOOD } }))).toEqual([]);
    const counted = (n: number) => [{ scale: { min: 0, max: 1 }, counts: [0, n] }];
    expect(told(lookAt(responses, { now: counted(100), before: counted(400) }))).toEqual([]);
  });

  it('turns round with a KPI of which less is better', () => {
    const trouble = { ...csat, key: 'trouble', direction: 'down' as const };
    const places = { a: GOOD, b: steady(0, 50), c: GOOD, d: GOOD, e: GOOD };
    expect(told(lookAt(trouble, { places }))).toEqual(['worse group trouble b']);
  });
});

describe('findAttention: what is told once', () => {
  const places = { a: GOOD, b: BAD, c: GOOD, d: GOOD };

  it('tells two KPIs of the same answers as one', () => {
    const both = findAttention([lookAt(csat, { places }), lookAt(csatMean, { places })]).findings;
    expect(both).toHaveLength(1);
    expect(both[0]?.also).toEqual([]);
  });

  it('names other KPIs that say the same of a place beside it', () => {
    const { findings } = findAttention([lookAt(csat, { places }), lookAt(stars, { places })]);
    expect(findings).toHaveLength(1);
    expect([findings[0]?.finding.kpi, ...(findings[0]?.also ?? [])].sort()).toEqual([
      'csat',
      'stars',
    ]);
  });

  it('tells at once that everything takes longer, and each other KPI for itself', () => {
    const moved = { now: answers(120, 180), before: answers(60, 240) };
    const as = (key: string, unit: 'seconds' | 'percent'): KpiLookedAt => ({
      ...lookAt(csat, moved),
      ...{ kpi: { ...csat, key, unit }, subject: key },
    });
    const tellOf = (unit: 'seconds' | 'percent') =>
      findAttention([as('first_response', unit), as('resolution_first', unit)]).findings.map(
        ({ finding, also }) => [finding.kpi, ...also].sort()
      );
    expect(tellOf('seconds')).toEqual([['first_response', 'resolution_first']]);
    expect(tellOf('percent')).toHaveLength(2);
  });

  it('tells a place once that is a channel and a location at a time', () => {
    const channels = lookAt(csat, { places, by: 'channel' });
    const locations = lookAt(csat, { places });
    const all = { ...locations, places: [...locations.places, ...channels.places] };
    expect(findAttention([all]).findings).toHaveLength(1);
  });

  it('asks more of a place the more is looked at, over all KPIs', () => {
    const suspect = { ...places, b: steady(16, 34) };
    const quiet = Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`p${n}`, GOOD]));
    expect(told(look({ places: suspect }))).toEqual(['worse group csat b']);
    expect(told(look({ places: suspect }), lookAt(stars, { places: quiet }))).toEqual([]);
  });
});

const half = histogramOn(SCALE).map((histogram) => [histogram]);
const anyPlaces = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  fc.tuple(half, half),
  { minKeys: 1 }
);
const state = fc.constantFrom('missed', 'reached', 'unclear', undefined);
const anyLooked = fc
  .record({ places: anyPlaces, before: half, target: state })
  .map(({ target, ...given }): Looked => ({ ...given, ...(target && { target }) }));
const anything = fc
  .tuple(anyLooked, anyLooked)
  .map(([one, other]) => [lookAt(csat, one), lookAt({ ...stars, metrics: ['stars'] }, other)]);

describe('findAttention: whatever is looked at', () => {
  const holds = (check: (found: ReturnType<typeof findAttention>) => void) =>
    fc.assert(fc.property(anything, (all) => check(findAttention(all))));

  it('names five at most, each number of a place once', () => {
    holds(({ findings, more }) => {
      expect(findings.length).toBeLessThanOrEqual(MOST_FINDINGS);
      if (more > 0) expect(findings).toHaveLength(MOST_FINDINGS);
      const things = findings.map(({ looked, place }) => JSON.stringify([looked.subject, place]));
      expect(new Set(things).size).toBe(things.length);
    });
  });

  it('names nothing that is not significant, and nothing on few answers', () => {
    holds(({ findings }) => {
      for (const { finding } of findings) {
        if (finding.kind === 'target') continue;
        const { confidence, pValue } = finding.difference;
        expect(pValue).toBeLessThan(0.05);
        expect((confidence?.low ?? 0) > 0 || (confidence?.high ?? 0) < 0).toBe(true);
        expect(Math.min(finding.n, finding.against.n)).toBeGreaterThanOrEqual(
          csat.minimumN.ranking
        );
      }
    });
  });

  it('comes in the order of sureness, bad news before good', () => {
    holds(({ findings }) => {
      const ranks = findings.map(
        ({ sureness, finding }) =>
          2 * SURENESS.indexOf(sureness) + Number(finding.outcome === 'better')
      );
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    });
  });

  it('puts the larger difference first where both are alike', () => {
    const small = {
      a: steady(80, 420),
      b: steady(130, 370),
      c: steady(80, 420),
      d: steady(80, 420),
    };
    const large = {
      w: steady(80, 420),
      x: steady(300, 200),
      y: steady(80, 420),
      z: steady(80, 420),
    };
    const both = [
      lookAt(csat, { places: small }),
      lookAt({ ...csat, key: 'other', metrics: ['other'] }, { places: large, by: 'touchpoint' }),
    ];
    expect(told(...both).slice(0, 2)).toEqual(['worse group other x', 'worse group csat b']);
    expect(told(...both.reverse()).slice(0, 2)).toEqual([
      'worse group other x',
      'worse group csat b',
    ]);
  });

  it('never names a place whose number is withheld', () => {
    fc.assert(
      fc.property(anyPlaces, fc.constantFrom('a', 'b', 'c'), (places, key) => {
        const { findings } = findAttention([
          look({ places, withheld: [key], targets: { [key]: 'missed' } }),
        ]);
        expect(findings.map(({ place }) => place?.key)).not.toContain(key);
      })
    );
  });
});
