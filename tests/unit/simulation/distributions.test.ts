import { createDefaultRegistry } from '../../../server/src/kpi';
import { scoreKpi } from '../kpi/score-kpi';
import { DEFAULT_SCALES, isMetric } from '../../../shared/metrics';
import {
  answersIn,
  groupedBy,
  histogramOf,
  responsesUntil,
  worldUntil,
  type SimulatedAnswer,
} from './simulated-year';

const world = worldUntil();
const answers = answersIn(responsesUntil());
const registry = createDefaultRegistry();

const METRICS: Record<string, string> = {
  recommend: 'nps',
  'recommend-work': 'enps',
  satisfaction: 'csat',
  effort: 'ces',
  stars: 'stars',
  feeling: 'emotion',
  expectation: 'expectation',
};
const metricOf = ({ question }: SimulatedAnswer) => METRICS[String(question)] ?? '';

const valueOf = (key: string, of: readonly SimulatedAnswer[]) => {
  const [first] = of;
  const metric = first ? metricOf(first) : '';
  if (!isMetric(metric)) throw new Error(`no metric ${metric}`);
  return scoreKpi(registry.get(key)).estimate(histogramOf(of, DEFAULT_SCALES[metric])).value!;
};

describe('what people said', () => {
  const byMetric = groupedBy(answers, metricOf);

  it.each([
    ['nps', 'nps', 25, 45],
    ['enps', 'enps', -20, 30],
    ['csat', 'csat', 62, 82],
    ['ces', 'ces', 4.9, 5.8],
    ['stars', 'stars', 3.8, 4.4],
    ['net_emotion', 'emotion', 25, 60],
  ])('has a believable %s', (key, metric, low, high) => {
    const value = valueOf(key, byMetric.get(metric) ?? []);
    expect(value).toBeGreaterThan(low);
    expect(value).toBeLessThan(high);
  });

  it('uses every score of every scale', () => {
    for (const [metric, given] of byMetric) {
      if (!isMetric(metric)) throw new Error(`no metric ${metric}`);
      const { min, max } = DEFAULT_SCALES[metric];
      expect(new Set(given.map(({ score }) => score)).size).toBe(max - min + 1);
    }
  });

  it('differs between ordinary locations by no more than shops differ', () => {
    const groups = groupedBy(byMetric.get('nps') ?? [], ({ location }) => String(location));
    for (const { key } of world.locations) {
      const value = valueOf('nps', groups.get(key) ?? []);
      if (key === world.stories.worse) expect(value).toBeLessThan(10);
      else expect([key, value > 15 && value < 60]).toEqual([key, true]);
    }
  });

  it('grows with the size of the location', () => {
    const groups = groupedBy(answers, ({ location }) => String(location));
    const share = (key: string) => (groups.get(key)?.length ?? 0) / answers.length;
    expect(share('online-store')).toBeGreaterThan(share('tehran-valiasr'));
    expect(share('tehran-valiasr')).toBeGreaterThan(share('tabriz-valiasr') * 2);
    expect(share(world.stories.unlucky)).toBeLessThan(0.01);
  });

  it('is worse before Nowruz in Iran, and comes in greater numbers', () => {
    const iranian = new Set(
      world.locations.filter(({ country }) => country === 'IR').map(({ key }) => key)
    );
    const recommended = (byMetric.get('nps') ?? []).filter(({ location }) =>
      iranian.has(String(location))
    );
    const between = (from: string, to: string) =>
      recommended.filter(({ date }) => date >= from && date <= to);
    const rush = between('2025-03-01', '2025-03-20');
    const calm = between('2025-04-20', '2025-05-09');
    expect(valueOf('nps', rush)).toBeLessThan(valueOf('nps', calm));
    expect(rush.length).toBeGreaterThan(calm.length * 1.5);
  });

  it('comes from all three languages, each where it is spoken', () => {
    const language = ({ language: tag }: SimulatedAnswer) => String(tag).slice(0, 2);
    const groups = groupedBy(answers, language);
    for (const tag of ['en', 'ar', 'fa']) {
      expect(groups.get(tag)!.length / answers.length).toBeGreaterThan(0.15);
    }
    const shiraz = answers.filter(({ location }) => location === 'shiraz-zand');
    const persian = shiraz.filter((answer) => language(answer) === 'fa').length;
    expect(persian / shiraz.length).toBeGreaterThan(0.9);
  });
});
