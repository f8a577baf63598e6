import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import type { FirstJourneyMap, Journey, Step } from '../../../shared/contracts/journey';
import {
  defaultLanes,
  emptyJourney,
  journeyFaults,
  journeyMapFaults,
  journeyOf,
  journeyToJson,
  mapOf,
  publishedSchema,
  touchpointsOf,
  upgradeJourneyMap,
} from '../../../server/src/journey-map';
import { journeys } from './arbitrary-journey';

const withStep = (step: object): Journey =>
  ({
    ...emptyJourney('order', 'Order'),
    lanes: [
      ...defaultLanes(),
      { id: 'lane-shot', type: 'image', name: 'Picture', collapsed: false },
      { id: 'lane-more', type: 'link', name: 'More', collapsed: false },
      { id: 'lane-sub', type: 'journey', name: 'Inner journey', collapsed: false },
    ],
    stages: [{ key: 'buy', name: 'Buy', steps: [{ id: 'a', name: '', cells: {}, ...step }] }],
  }) as Journey;

const places = (journey: unknown) =>
  journeyFaults(journey).map(({ path, message }) => `${path.join('.')}: ${message}`);
const cell = 'stages.0.steps.0.cells';

describe('the map', () => {
  it('is an empty one where a draft of old has none', () => {
    expect(upgradeJourneyMap(null)).toEqual(mapOf(emptyJourney('order', 'Order')));
  });

  it.each<[object, string]>([
    [{ emotion: 3 }, 'emotion: emotion must be a whole number from -2 to 2'],
    [{ emotion: 0.5 }, 'emotion: emotion must be a whole number from -2 to 2'],
    [
      { importanceToCustomer: 0 },
      'importanceToCustomer: importanceToCustomer must be a whole number from 1 to 5',
    ],
    [
      { touchpoint: 'a b' },
      'touchpoint: touchpoint must be letters, digits, ".", "_" or "-", 1 to 100 of them',
    ],
    [
      { action: '' },
      'action: action must be a text of 1 to 5000 characters, without control characters',
    ],
    [
      { action: 'a\u0000' },
      'action: action must be a text of 1 to 5000 characters, without control characters',
    ],
    [{ momentOfTruth: {} }, 'momentOfTruth.reason: reason is missing'],
    [{ painPoints: [] }, 'painPoints: painPoints must be a list of 1 to 50'],
    [{ colour: 'red' }, 'colour: unknown property colour'],
    [{ 'lane-none': 'x' }, 'lane-none: there is no lane lane-none'],
    [
      { 'lane-sub': 'not a key' },
      'lane-sub: lane-sub must be letters, digits, ".", "_" or "-", 1 to 100 of them',
    ],
    [
      { 'lane-shot': 'x' },
      'lane-shot: lane-shot must be an object with fileId, url, alternativeText',
    ],
    [
      { 'lane-more': { url: 'javascript:alert(1)', text: '' } },
      'lane-more.url: url must be a web address, mailto:, tel: or a path that begins with /',
    ],
    [
      { 'lane-more': { url: '//elsewhere.example', text: '' } },
      'lane-more.url: url must be a web address, mailto:, tel: or a path that begins with /',
    ],
  ])('names what is wrong with the cells %j, and where', (cells, fault) => {
    expect(places(withStep({ cells }))).toEqual([`${cell}.${fault}`]);
  });

  it('holds every kind of lane', () => {
    const evidence = {
      kpi: 'nps',
      n: 40,
      window: { from: '2026-01-01', to: '2026-03-31' },
      date: '2026-04-02',
      value: -16.5,
      scope: { location: 'riyadh' },
    };
    const cells = {
      touchpoint: 'checkout',
      emotion: -2,
      momentOfTruth: { reason: '' },
      painPoints: [
        { id: 'p', text: 'Slow', evidence },
        { id: 'q', text: 'Dear', evidence: null },
      ],
      opportunities: [{ id: 'o', text: 'Show total', effort: 2 }],
      'lane-shot': { fileId: 3, url: '/uploads/a.png', alternativeText: '' },
      'lane-more': { url: 'https://example.com', text: 'More' },
      'lane-sub': 'pick-up',
    };
    expect(places(withStep({ cells }))).toEqual([]);
    const turned = { ...evidence, window: { from: '2026-03-31', to: '2026-01-01' } };
    expect(
      places(withStep({ cells: { painPoints: [{ id: 'p', text: 'x', evidence: turned }] } }))
    ).toEqual([`${cell}.painPoints.0.evidence.window: window must begin before it ends`]);
  });

  it('has each id once, and the lane of touchpoints', () => {
    const journey = withStep({
      cells: {
        painPoints: [{ id: 'p', text: 'x', evidence: null }],
        opportunities: [{ id: 'p', text: 'x' }],
      },
    });
    const stage = journey.stages[0]!;
    const twice = {
      ...journey,
      lanes: [...journey.lanes.slice(1), journey.lanes[2]!],
      stages: [stage, { ...stage, steps: [{ id: 'a', name: '', cells: {} } as Step] }],
    };
    expect(places(twice)).toEqual([
      'lanes: lanes must have the lane touchpoint',
      'lanes.21.id: action names two lanes; each needs its own',
      'stages.1.key: buy names two stages; each needs its own',
      'stages.1.steps.0.id: a names two steps; each needs its own',
      `${cell}.opportunities.0.id: p names two pain points or opportunities; each needs its own`,
    ]);
  });

  it.each([null, 'x', 3, [], {}, { lanes: 'x' }])('refuses %j without breaking', (value) => {
    expect(journeyFaults(value).length).toBeGreaterThan(0);
  });
});

describe('the published JSON Schema', () => {
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(publishedSchema());

  it('accepts every journey that is exported', () => {
    fc.assert(fc.property(journeys, (journey) => validate(JSON.parse(journeyToJson(journey)))));
  });

  it('and the plugin refuse the same: a value put anywhere into a journey', () => {
    const values = fc.constantFrom<unknown>(
      null,
      '',
      'x',
      -3,
      1.5,
      7,
      true,
      [],
      {},
      [{ id: 'x' }],
      { url: 'x' }
    );
    fc.assert(
      fc.property(
        journeys,
        values,
        fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
        (journey, value, way) => {
          const damaged: unknown = structuredClone(journey);
          let target = damaged as Record<string, unknown>;
          for (const [depth, turn] of way.entries()) {
            const names = Object.keys(target);
            const name = names[turn % Math.max(1, names.length)];
            const inner = name === undefined ? undefined : target[name];
            if (name === undefined) return;
            if (depth === way.length - 1 || typeof inner !== 'object' || inner === null) {
              target[name] = value;
              break;
            }
            target = inner as Record<string, unknown>;
          }
          if (!validate(damaged)) expect(journeyFaults(damaged)).not.toEqual([]);
          else {
            const unseen = /names two|there is no lane|lane touchpoint|window must|lane-/;
            for (const { message } of journeyFaults(damaged)) expect(message).toMatch(unseen);
          }
        }
      ),
      { numRuns: 500 }
    );
  });
});

describe('maps of the first form', () => {
  const first: FirstJourneyMap = {
    stages: [
      { key: 'خرید', name: 'خرید', touchpoints: ['checkout', 'app'] },
      { key: 'use', name: 'Use\u0001', touchpoints: ['app'] },
    ],
  };

  it('stay readable: each touchpoint becomes a step, always with the same id', () => {
    expect(journeyMapFaults(first)).toEqual([]);
    const map = upgradeJourneyMap(first);
    expect(journeyMapFaults(map)).toEqual([]);
    expect(upgradeJourneyMap(first)).toEqual(map);
    expect(map.stages.map(({ key, steps }) => [key, steps.map(({ id }) => id)])).toEqual([
      ['خرید', ['خرید:checkout', 'خرید:app']],
      ['use', ['use:app']],
    ]);
    expect(touchpointsOf(first)).toEqual(['checkout', 'app']);
    expect(touchpointsOf(map)).toEqual(['checkout', 'app']);
  });

  it('become whole journeys with the columns of their entry, and go back into the map', () => {
    const journey = journeyOf({
      key: 'order',
      name: 'Order',
      state: 'future',
      owner: '',
      map: first,
    });
    expect(journeyFaults(journey)).toEqual([]);
    expect(journey).toMatchObject({ description: '', owner: null, state: 'future' });
    expect(mapOf(journey)).toEqual(upgradeJourneyMap(first));
    expect(upgradeJourneyMap(mapOf(journey))).toEqual(mapOf(journey));
  });

  it('are told from maps of a form that isn’t known', () => {
    expect(journeyMapFaults({ ...mapOf(emptyJourney('a', 'A')), version: 3 })).toEqual([
      { path: ['map', 'version'], message: 'version must be 2' },
    ]);
  });
});
