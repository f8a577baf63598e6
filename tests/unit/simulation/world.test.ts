import { mapOf } from '../../../demo/simulation/journey-maps';
import { isTimeZone } from '../../../server/src/calendar';
import { journeyMapFaults } from '../../../server/src/journey-map';
import { questionsFaults } from '../../../shared/survey-questions';
import { CHANNELS, KEY_PATTERN } from '../../../shared/dimensions';
import { DEFAULT_SCALES } from '../../../shared/metrics';
import { answersIn, responsesUntil, worldUntil } from './simulated-year';

type Text = { en: string; ar: string; fa: string };

const world = worldUntil();
const ARABIC_SCRIPT = /[\u0600-\u06FF]/;
/** Letters that Arabic has and Persian writes otherwise, and the other way round. */
const ARABIC_ONLY = /[يكةى]/;
const PERSIAN_ONLY = /[پچژگیک]/;

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'en' in value && 'fa' in value;

/** Every translated text below a value, with where it stands. */
const textsIn = (value: unknown, path: string): [string, Text][] => {
  if (isText(value)) return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => textsIn(below, `${path}.${key}`));
};

const { locations, touchpoints, journeys, surveys, stageNames, personas } = world;
const texts = textsIn(
  { locations, touchpoints, journeys, surveys, stageNames, personas },
  'world'
).filter(([, text]) => text !== locations.find(({ key }) => key === 'online-store')?.city);

const LANGUAGES = ['en', 'ar', 'fa'] as const;

describe('texts of the world', () => {
  it('are many', () => expect(texts.length).toBeGreaterThan(100));

  it.each(texts)('%s is there in English, Arabic and Persian', (_path, { en, ar, fa }) => {
    expect(en).toMatch(/[A-Za-z]/);
    expect(en).not.toMatch(ARABIC_SCRIPT);
    expect(ar).toMatch(ARABIC_SCRIPT);
    expect(ar).not.toMatch(PERSIAN_ONLY);
    expect(fa).toMatch(ARABIC_SCRIPT);
    expect(fa).not.toMatch(ARABIC_ONLY);
  });
});

describe('reference data of the world', () => {
  it('has keys that the plugin takes, each once', () => {
    for (const list of [locations, touchpoints, journeys, surveys, world.customers]) {
      const keys = list.map(({ key }) => key);
      expect(keys.filter((key) => !KEY_PATTERN.test(key))).toEqual([]);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('has locations in real zones, several of them in one city', () => {
    expect(locations.length).toBeGreaterThanOrEqual(18);
    expect(locations.map(({ timeZone }) => timeZone).filter((zone) => !isTimeZone(zone))).toEqual(
      []
    );
    expect(locations.filter(({ city }) => city.en === 'Tehran').length).toBeGreaterThan(1);
    expect(locations.filter(({ country }) => country === 'IR')).not.toHaveLength(0);
    for (const { country, calendar } of locations) {
      if (country === 'IR') expect(calendar).toBe('jalali');
    }
    expect(new Set(locations.map(({ format }) => format))).toEqual(
      new Set(['flagship', 'mall', 'express', 'outlet', 'online'])
    );
  });

  it('has touchpoints in every stage, on known channels', () => {
    expect(new Set(touchpoints.map(({ stage }) => stage))).toEqual(
      new Set(['awareness', 'consideration', 'purchase', 'retention', 'loyalty'])
    );
    const channels: readonly string[] = CHANNELS;
    expect(touchpoints.filter(({ channel }) => !channels.includes(channel))).toEqual([]);
  });

  it('has journeys whose maps the plugin accepts in each language', () => {
    const known = new Set(touchpoints.map(({ key }) => key));
    for (const journey of journeys) {
      const { stages } = journey;
      for (const locale of LANGUAGES) {
        expect(journeyMapFaults(mapOf(journey, locale, stageNames))).toEqual([]);
      }
      const named = stages.flatMap(({ touchpoints: keys }) => keys);
      expect(named.filter((key) => !known.has(key))).toEqual([]);
    }
  });

  describe.each(
    journeys.flatMap((journey) =>
      LANGUAGES.map((language) => [journey.key, language, journey] as const)
    )
  )('the map of %s in %s', (_key, language, journey) => {
    const map = mapOf(journey, language, stageNames);
    const steps = map.stages.flatMap((stage) => stage.steps);
    const cells = steps.map((step): Record<string, unknown> => step.cells);
    const having = (lane: string): number => cells.filter((one) => one[lane] !== undefined).length;

    it('tells of the customer and of the company at every step', () => {
      expect(steps.length).toBeGreaterThanOrEqual(10);
      for (const lane of ['action', 'thought', 'need', 'expectation', 'emotion'])
        expect([lane, having(lane)]).toEqual([lane, steps.length]);
      for (const lane of ['team', 'physicalEvidence', 'frontstage', 'backstage', 'supportSystems'])
        expect([lane, having(lane)]).toEqual([lane, steps.length]);
      expect(having('importanceToCustomer')).toBe(steps.length);
      expect(having('importanceToOrganisation')).toBe(steps.length);
    });

    it('has needs, promises, pain points and chances, and its moments of truth with a reason', () => {
      for (const lane of ['want', 'preference', 'promise'])
        expect(having(lane)).toBeGreaterThanOrEqual(3);
      for (const lane of ['painPoints', 'opportunities'])
        expect(having(lane)).toBeGreaterThanOrEqual(steps.length * 0.8);
      const reasons = cells.flatMap(({ momentOfTruth }) =>
        momentOfTruth ? [(momentOfTruth as { reason: string }).reason] : []
      );
      expect(reasons.length).toBeGreaterThanOrEqual(2);
      expect(reasons.filter((reason) => reason.length < 15)).toEqual([]);
    });

    it('is told in one language throughout', () => {
      const texts: string[] = [];
      const collect = (value: unknown, name: string): void => {
        if (typeof value === 'string' && !['id', 'touchpoint'].includes(name)) texts.push(value);
        else if (typeof value === 'object' && value !== null)
          for (const [key, below] of Object.entries(value)) collect(below, key);
      };
      collect(cells, '');
      expect(texts.length).toBeGreaterThan(120);
      const foreign = { en: ARABIC_SCRIPT, ar: PERSIAN_ONLY, fa: ARABIC_ONLY }[language];
      expect(texts.filter((text) => foreign.test(text))).toEqual([]);
      const own = language === 'en' ? /[a-z]/ : ARABIC_SCRIPT;
      expect(texts.filter((text) => !own.test(text))).toEqual([]);
      expect(new Set(texts).size).toBeGreaterThan(texts.length * 0.75);
    });
  });

  it('has surveys whose questions the plugin accepts', () => {
    for (const { key, questions, answered } of surveys) {
      expect([key, questionsFaults(questions)]).toEqual([key, []]);
      expect(answered).toHaveLength(questions.length);
      for (const { metric, scale } of questions) expect(scale).toEqual(DEFAULT_SCALES[metric]);
    }
  });

  it('has 6,000 customers of all segments with names in their own script', () => {
    expect(world.customers).toHaveLength(6000);
    expect(new Set(world.customers.map(({ segment }) => segment)).size).toBe(4);
    for (const { name, language } of world.customers) {
      expect(ARABIC_SCRIPT.test(name)).toBe(language !== 'en');
    }
  });
});

describe('every simulated answer', () => {
  const answers = answersIn(responsesUntil());
  const scales = new Map(
    surveys.flatMap(({ key, questions }) =>
      questions.map((question) => [`${key}/${question.key}`, question.scale] as const)
    )
  );
  const stages = new Map(
    journeys.flatMap(({ key, stages: list }) =>
      list.map((stage) => [`${key}/${stage.stage}`, stage.touchpoints] as const)
    )
  );

  it('lies on its question’s scale', () => {
    const outside = answers.filter(({ survey, question, score }) => {
      const scale = scales.get(`${survey}/${question}`);
      return !scale || score < scale.min || score > scale.max;
    });
    expect(outside).toEqual([]);
  });

  it('stands where its journey has the touchpoint', () => {
    const lost = answers.filter(
      ({ journey, stage, touchpoint }) =>
        journey && !stages.get(`${journey}/${stage}` as never)?.includes(String(touchpoint))
    );
    expect(lost).toEqual([]);
  });

  it('comes from a customer or from nobody, and never says who works there', () => {
    const known = new Set(world.customers.map(({ key }) => key));
    expect(answers.filter(({ customer }) => customer && !known.has(customer))).toEqual([]);
    const team = answers.filter(({ survey }) => survey === 'team-pulse');
    expect(team.length).toBeGreaterThan(100);
    expect(team.filter(({ customer, comment }) => customer || comment)).toEqual([]);
  });
});
