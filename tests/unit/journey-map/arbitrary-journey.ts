import fc from 'fast-check';
import {
  BUILT_IN_LANES,
  type Cell,
  type FreeLane,
  type Journey,
  type Lane,
  type Stage,
  type StepCells,
} from '../../../shared/contracts/journey';
import { emptyJourney, kindOfLane } from '../../../shared/journey-map';

/** Words with everything that breaks files: quotes, formulas, line ends, apostrophes, three scripts. */
export const words: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '=SUM(A1)',
    "'=1",
    "''-x",
    '-5',
    "'-5",
    '＝１',
    '"quoted", comma',
    'line\nline',
    'line\r\nline',
    '\tTab',
    '\r',
    "'",
    '[1]',
    '{"a":1}',
    'پرداخت آسان',
    'الدفع السهل',
    ' spaces ',
    '<a href="x">&amp;</a>',
    ']]>',
    '#;:%%',
    '__proto__',
    '👩‍👩‍👧'
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => /^[^\p{Cs}\p{Cc}\uFFFE\uFFFF]+$/u.test(text))
);

const perhaps = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(fc.constant(''), text);
const key = fc.constantFrom('checkout', 'pick-up', 'پرداخت', 'a.b_c', 'constructor');
const date = fc.constantFrom('2026-01-01', '2026-03-31', '2026-09-30');
const url = fc.constantFrom(
  'https://example.com/a?b=1,2',
  'mailto:a@example.com',
  '/uploads/x.png'
);

const evidence = fc.record(
  {
    kpi: fc.constantFrom('nps', 'csat'),
    n: fc.nat(),
    window: fc.record({ from: fc.constant('2026-01-01'), to: date }),
    date,
    value: fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .filter((value) => !Object.is(value, -0)),
    scope: fc.record(
      {
        location: fc.oneof(words, fc.array(words, { minLength: 1, maxLength: 3 })),
        channel: words,
        region: words,
      },
      { requiredKeys: [] }
    ),
  },
  { requiredKeys: ['kpi', 'n', 'window', 'date'] }
);

/** Cells of a lane; ids of items are put in later, so that they are unique. */
export const cellFor = (lane: Lane): fc.Arbitrary<Cell> => {
  switch (kindOfLane(lane)) {
    case 'key':
      return key;
    case 'text':
      return words;
    case 'emotion':
      return fc.constantFrom(-2, -1, 0, 1, 2);
    case 'importance':
      return fc.constantFrom(1, 2, 3, 4, 5);
    case 'moment':
      return fc.record({ reason: perhaps(words) });
    case 'painPoints':
      return fc.array(
        fc.record({
          id: fc.constant(''),
          text: words,
          evidence: fc.option(evidence, { nil: null }),
        }),
        { minLength: 1, maxLength: 3 }
      );
    case 'opportunities':
      return fc.array(
        fc.record(
          {
            id: fc.constant(''),
            text: words,
            customerValue: fc.nat({ max: 100 }),
            businessValue: fc.nat({ max: 100 }),
            effort: fc.nat({ max: 5 }),
          },
          { requiredKeys: ['id', 'text'] }
        ),
        { minLength: 1, maxLength: 3 }
      );
    case 'image':
      return fc.record({ fileId: fc.integer({ min: 1 }), url, alternativeText: perhaps(words) });
    case 'link':
      return fc.record({ url, text: perhaps(words) });
  }
};

/** A cell with ids of its own: counted, so that a run is the same each time. */
export const withIds = (cell: Cell, next: () => string): Cell =>
  Array.isArray(cell) ? (cell.map((item) => ({ ...item, id: next() })) as Cell) : cell;

const freeLanes: fc.Arbitrary<FreeLane[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom('text' as const, 'image' as const, 'link' as const, 'journey' as const),
      name: words,
      collapsed: fc.boolean(),
    }),
    { maxLength: 4 }
  )
  .map((lanes) => lanes.map((lane, index) => ({ id: `lane-${index}` as const, ...lane })));

const lanes: fc.Arbitrary<Lane[]> = fc
  .tuple(
    fc.subarray([...BUILT_IN_LANES]),
    freeLanes,
    fc.array(fc.option(words, { nil: null }), { minLength: 19, maxLength: 19 })
  )
  .map(([ids, free, names]): Lane[] =>
    [...new Set(['touchpoint' as const, ...ids])]
      .map((id, index): Lane => ({ id, name: names[index] ?? null, collapsed: index % 3 === 0 }))
      .concat(free)
  )
  .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));

const cells = (all: readonly Lane[]): fc.Arbitrary<StepCells> =>
  fc
    .subarray([...all])
    .chain((some) =>
      fc.tuple(...some.map((lane) => cellFor(lane).map((cell) => [lane.id, cell] as const)))
    )
    .map((entries) => Object.fromEntries(entries) as StepCells);

const stages = (all: readonly Lane[]): fc.Arbitrary<Stage[]> =>
  fc
    .array(
      fc.record({
        name: words,
        steps: fc.array(fc.record({ name: perhaps(words), cells: cells(all) }), { maxLength: 4 }),
      }),
      { maxLength: 4 }
    )
    .map((list) => {
      let count = 0;
      const next = (): string => `id${(count += 1)}`;
      return list.map(({ name, steps }, index) => ({
        key: `stage${index}`,
        name,
        steps: steps.map((step) => ({
          id: next(),
          name: step.name,
          cells: Object.fromEntries(
            Object.entries(step.cells).map(([id, cell]) => [id, withIds(cell as Cell, next)])
          ) as StepCells,
        })),
      }));
    });

/** Any valid journey, small enough to be made and read quickly. */
export const journeys: fc.Arbitrary<Journey> = lanes.chain((all) =>
  fc
    .record({
      name: words,
      description: perhaps(words),
      state: fc.constantFrom('current' as const, 'future' as const, 'research' as const),
      owner: fc.option(words, { nil: null }),
      scenario: perhaps(words),
      goal: perhaps(words),
      persona: fc.option(key, { nil: null }),
      segment: fc.option(words, { nil: null }),
      location: fc.option(key, { nil: null }),
      stages: stages(all),
    })
    .map((parts) => ({ ...emptyJourney('journey', 'x'), ...parts, lanes: all }))
);
