import {
  changeBetween,
  compareGroups,
  createDefaultRegistry,
  findPainPoints,
  isCaseKpi,
  type KpiDefinition,
} from '../../../server/src/kpi';
import { DEFAULT_SCALES } from '../../../shared/metrics';
import {
  answersIn,
  END,
  groupedBy,
  histogramOf,
  lastDays,
  responsesUntil,
  worldUntil,
  type SimulatedAnswer,
} from './simulated-year';

const registry = createDefaultRegistry();
const kpi = (key: string): KpiDefinition => {
  const definition = registry.get(key);
  if (!definition || isCaseKpi(definition)) throw new Error(`no KPI ${key}`);
  return definition;
};

const isRecommendation = ({ question }: SimulatedAnswer) => question === 'recommend';
const isSatisfaction = ({ question }: SimulatedAnswer) => question === 'satisfaction';

/** One KPI of every location in the days from `from` to `to`, each against all the others. */
const byLocation = (
  answers: readonly SimulatedAnswer[],
  { from, to }: { from: string; to: string },
  key: 'nps' | 'csat'
) => {
  const asked = answers
    .filter(key === 'nps' ? isRecommendation : isSatisfaction)
    .filter(({ date }) => date >= from && date <= to);
  const groups = groupedBy(asked, ({ location }) => String(location));
  const keys = [...groups.keys()];
  const histograms = keys.map((name) => histogramOf(groups.get(name) ?? [], DEFAULT_SCALES[key]));
  const compared = compareGroups(kpi(key), histograms);
  return new Map(keys.map((name, index) => [name, compared[index]!]));
};

/** KPIs that a map shows when it is opened, by the question that they are of. */
const QUESTIONS = {
  nps: 'recommend',
  csat: 'satisfaction',
  ces: 'effort',
  stars: 'stars',
  emotion_mean: 'feeling',
} as const;
type Shown = keyof typeof QUESTIONS;
const SHOWN = Object.keys(QUESTIONS) as Shown[];
const scaleOf = (key: Shown) => DEFAULT_SCALES[key === 'emotion_mean' ? 'emotion' : key];

/** What a journey's map finds at its touchpoints in the last 90 days. */
const painPointsOf = (
  answers: readonly SimulatedAnswer[],
  places: readonly string[],
  metric: Shown,
  end: string
) => {
  const { from, to } = lastDays(end, 90);
  const middle = lastDays(end, 45).from;
  const asked = groupedBy(
    answers.filter(
      ({ date, question }) => date >= from && date <= to && question === QUESTIONS[metric]
    ),
    ({ touchpoint }) => String(touchpoint)
  );
  const half = (place: string, later: boolean) =>
    histogramOf(
      (asked.get(place) ?? []).filter(({ date }) => date >= middle === later),
      scaleOf(metric)
    );
  return findPainPoints(
    kpi(metric),
    places.map((place) => ({ first: half(place, false), second: half(place, true) }))
  );
};

// The stories hold whenever the demo is started.
describe.each([END, '2026-03-31', '2027-01-01'])('in the year until %s', (end) => {
  const world = worldUntil(end);
  const answers = answersIn(responsesUntil(end));
  const { worse, unlucky } = world.stories;

  it.each([30, 90, 365])('one location is truly worse over %i days', (days) => {
    const groups = byLocation(answers, lastDays(end, days), 'nps');
    const large = [...groups.values()].filter(({ flags }) => !flags.includes('low_n'));
    const values = large.map(({ value }) => value ?? 0);
    expect(groups.get(worse)?.position).toBe('below');
    expect(groups.get(worse)?.value).toBe(Math.min(...values));
  });

  it('another looks poor over 90 days and is merely unlucky', () => {
    const groups = byLocation(answers, lastDays(end, 90), 'nps');
    const found = groups.get(unlucky)!;
    const others = [...groups].filter(([key]) => key !== worse && key !== unlucky);
    expect(found.n).toBeGreaterThanOrEqual(10);
    expect(found.n).toBeLessThanOrEqual(25);
    expect(found.flags).toContain('low_n');
    for (const [, { value }] of others) expect(value).toBeGreaterThan(found.value!);
    expect(found.position).toBe('indistinguishable');
    const { low, high } = found.versusRest!.confidence!;
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });

  it('the unlucky one is like the others before and in what else was asked', () => {
    const before = lastDays(lastDays(end, 91).from, 305);
    expect(byLocation(answers, before, 'nps').get(unlucky)?.position).toBe('indistinguishable');
    expect(byLocation(answers, lastDays(end, 90), 'csat').get(unlucky)?.position).toBe(
      'indistinguishable'
    );
  });

  it.each(Object.entries(world.stories.journeys))(
    'the map of %s finds its truly bad touchpoint, and not the merely unlucky one',
    (key, story) => {
      const journey = world.journeys.find((one) => one.key === key)!;
      const places = [...new Set(journey.stages.flatMap(({ touchpoints }) => touchpoints))];
      const found = SHOWN.map((metric) => painPointsOf(answers, places, metric, end));
      const kindsAt = (place: string) =>
        found.flatMap((numbers) =>
          numbers[places.indexOf(place)]!.findings.map(({ kind }) => kind)
        );
      expect(kindsAt(story.worse)).toContain('below_others');
      expect(kindsAt(story.unlucky)).toEqual([]);
      const { value, flags } =
        found[SHOWN.indexOf('csat')]![places.indexOf(story.unlucky)]!.estimate;
      expect(value).toBeLessThanOrEqual(60);
      expect(flags).toContain('low_n');
    }
  );

  it('most locations can be told from the others in nothing', () => {
    const positions = [...byLocation(answers, lastDays(end, 90), 'nps').values()].map(
      ({ position }) => position
    );
    const distinct = positions.filter((position) => position !== 'indistinguishable');
    expect(distinct.length).toBeLessThan(positions.length / 2);
  });

  describe('the product page', () => {
    const { touchpoint, since } = world.improvement;
    const at = (key: string) => answers.filter((answer) => answer.touchpoint === key);
    const change = (of: readonly SimulatedAnswer[], from: string, day: string, to: string) => {
      const satisfied = of.filter(isSatisfaction);
      const scores = (first: string, last: string) =>
        histogramOf(
          satisfied.filter(({ date }) => date >= first && date < last),
          DEFAULT_SCALES.csat
        );
      return changeBetween(kpi('csat'), scores(from, day), scores(day, to));
    };
    const month = (offset: number) => {
      const [year, number] = since.split('-').map(Number);
      return new Date(Date.UTC(year!, number! - 1 + offset, 1)).toISOString().slice(0, 10);
    };

    it('went live four to five months before the end', () => {
      const days = (Date.parse(end) - Date.parse(since)) / 86_400_000;
      expect(days).toBeGreaterThan(110);
      expect(days).toBeLessThan(155);
    });

    it('truly improved in that month', () => {
      const { value, significant } = change(at(touchpoint), month(-1), since, month(1));
      expect(significant).toBe(true);
      expect(value).toBeGreaterThan(8);
    });

    it('did not change from the month before it, and stayed better', () => {
      expect(change(at(touchpoint), month(-2), month(-1), since).significant).toBe(false);
      expect(change(at(touchpoint), month(-3), since, month(4)).significant).toBe(true);
    });

    it('is the only touchpoint that changed so much', () => {
      const gains = world.touchpoints
        .filter(({ key }) => key !== touchpoint)
        .map(({ key }) => change(at(key), month(-3), since, month(3)).value ?? 0);
      const own = change(at(touchpoint), month(-3), since, month(3)).value!;
      expect(own).toBeGreaterThan(Math.max(...gains) * 1.5);
    });
  });
});
