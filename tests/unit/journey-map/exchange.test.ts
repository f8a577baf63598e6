import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Journey } from '../../../shared/contracts/journey';
import { originalText, reversiblyNeutralised } from '../../../shared/csv-cell';
import type { Fault } from '../../../shared/fault';
import { tableWords } from '../../../server/src/services/journey-editor/table-words';
import {
  createNewId,
  defaultLanes,
  emptyJourney,
  journeyFaults,
  journeyFromCjml,
  journeyFromCsv,
  journeyFromJson,
  journeyToCjml,
  journeyToCsv,
  journeyToJson,
  journeyToMermaid,
  publishedSchema,
} from '../../../server/src/journey-map';
import { journeys, words } from './arbitrary-journey';

const file = { key: 'mine', name: 'Mine', stageName: 'Other', newId: createNewId() };

/** What people are told of the first fault. */
const becauseIn = (result: { ok: boolean; faults?: Fault[] }) => result.faults?.[0]?.because;

const faultsOf = (result: { ok: boolean; faults?: { path: string[]; message: string }[] }) =>
  (result.faults ?? []).map(({ path: place, message }) => `${place.join('.')}: ${message}`);

const small = (): Journey => ({
  ...emptyJourney('order', 'Order: online; #1'),
  stages: [
    {
      key: 'buy',
      name: 'Buy',
      steps: [
        {
          id: 'a',
          name: 'section of %% goods',
          cells: { touchpoint: 'checkout', action: 'Pays <now> & here', emotion: -2 },
        },
        { id: 'b', name: '', cells: { touchpoint: 'mail', frontstage: 'Sends “ready”' } },
        { id: 'c', name: 'Waits', cells: {} },
      ],
    },
    { key: 'use', name: 'Use', steps: [] },
  ],
});

describe('JSON', () => {
  it('gives the same journey back', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        expect(journeyFromJson(journeyToJson(journey))).toMatchObject({ ok: true, journey });
      }),
      { numRuns: 100 }
    );
  });

  it('says what its own touchpoints are called, which a journey itself does not', () => {
    const text = journeyToJson(small(), {
      checkout: 'The checkout',
      till: 'Till',
      mail: 'a\u0000',
    });
    expect(JSON.parse(text).touchpoints).toEqual({ checkout: 'The checkout' });
    expect(journeyFromJson(text)).toEqual({
      ok: true,
      journey: small(),
      touchpoints: { checkout: 'The checkout' },
    });
    const damaged = { ...JSON.parse(text), touchpoints: { checkout: 7 } };
    expect(faultsOf(journeyFromJson(JSON.stringify(damaged)))[0]).toMatch(
      /^touchpoints\.checkout: checkout must be a text/
    );
  });

  it('is described by the schema that is published', () => {
    const published = fs.readFileSync(
      path.join(__dirname, '../../../docs/journey.schema.json'),
      'utf8'
    );
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(publishedSchema())));
  });

  it('is refused with the place of the fault', () => {
    expect(faultsOf(journeyFromJson('{\n  "key": "a",\n  "name" }'))).toEqual([
      'line 3, column 10: the file is no JSON: line 3, column 10',
    ]);
    for (const [text, place] of [
      ['{', 'line 1, column 2'],
      ['', 'line 1, column 1'],
      ['[1,]', 'line 1, column 4'],
      ['{"a": "x\n"}', 'line 1, column 7'],
      ['{"a": 01}', 'line 1, column 8'],
      ['{} x', 'line 1, column 4'],
      ['{"a": [1, {"b": nil}]}', 'line 1, column 17'],
    ]) {
      expect(faultsOf(journeyFromJson(text!))).toEqual([`${place}: the file is no JSON: ${place}`]);
    }
    const damaged = { ...small(), colour: 1, stages: [{ ...small().stages[0], name: 7 }] };
    expect(faultsOf(journeyFromJson(JSON.stringify(damaged)))).toEqual([
      'stages.0.name: name must be a text of 1 to 200 characters, without control characters',
      'colour: unknown property colour',
    ]);
    expect(becauseIn(journeyFromJson('{} x'))).toEqual({
      code: 'mapPlace',
      args: { line: 1, column: 4 },
    });
    const [first] = damaged.stages;
    const step = { id: 's', name: 'S', cells: { emotion: 3 } };
    const wrong = { ...small(), stages: [{ ...first, name: 'A', steps: [step] }] };
    expect(becauseIn(journeyFromJson(JSON.stringify(wrong)))).toEqual({
      code: 'mapPartNumber',
      args: { part: 'stages.0.steps.0.cells.emotion', low: -2, high: 2 },
    });
  });
});

describe('CSV', () => {
  it('gives the same journey back', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        expect(journeyFromCsv(journeyToCsv(journey), file)).toMatchObject({ ok: true, journey });
      }),
      { numRuns: 100 }
    );
  });

  it('holds no cell that a spreadsheet would run, and finds every text again', () => {
    fc.assert(
      fc.property(
        fc.oneof(words, fc.stringMatching(/^['=+@\t\r\n-]{0,4}[0-9a-z]{0,3}$/)),
        (text) => {
          const safe = reversiblyNeutralised(text);
          expect(originalText(safe)).toBe(text);
          expect(/^[=+@\t\r\n＝＋－＠]/.test(safe) || /^-(?!\d+(\.\d+)?$)/.test(safe)).toBe(false);
        }
      )
    );
  });

  it('reads a table that a person wrote, with lanes of their own', () => {
    const table = [
      '\uFEFFStage;Step;Touchpoint;العاطفة;painPoints;Owner’s note',
      'Purchase;Pay;checkout;+١;"Slow page\nNo total";ask IT',
      ';;;;;',
      'After;Open;;-2;;',
      'Purchase;Wait;;;;',
    ].join('\r\n');
    const words = { stage: [], step: [], lanes: [['العاطفة', 'emotion'] as const] };
    const read = journeyFromCsv(table, { ...file, words });
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const { stages, lanes } = read.journey;
    expect(
      stages.map(({ key, name, steps }) => [key, name, steps.map((step) => step.name)])
    ).toEqual([
      ['purchase', 'Purchase', ['Pay', 'Wait']],
      ['after', 'After', ['Open']],
    ]);
    const own = lanes.at(-1)!;
    expect(own).toMatchObject({ type: 'text', name: 'Owner’s note' });
    const cells = stages[0]?.steps[0]?.cells as Record<string, unknown>;
    expect(cells).toMatchObject({ touchpoint: 'checkout', emotion: 1, [own.id]: 'ask IT' });
    expect((cells.painPoints as { text: string }[]).map(({ text }) => text)).toEqual([
      'Slow page',
      'No total',
    ]);
    expect(journeyFaults(read.journey)).toEqual([]);
  });

  it.each([
    'Stage,Step,Touchpoint,Customer does,Pain points,Emotion',
    'Phase,name,touch_point,customer-does,pain_points,EMOTION',
    'مرحله,گام,نقطه تماس,کار مشتري,نقاط درد,احساس',
    'المرحلة,الخطوة,نقطة التواصل,ما يفعله العميل,نقاط الألم,الشعور',
  ])('knows columns as the board calls them: %s', (header) => {
    const table = `${header}\nBuy,Pays,checkout,Taps,Slow,-1\n`;
    const read = journeyFromCsv(table, { ...file, words: tableWords() });
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const { lanes, stages } = read.journey;
    expect(lanes.map(({ id }) => id)).toEqual(defaultLanes().map(({ id }) => id));
    expect(stages[0]?.steps[0]).toMatchObject({
      name: 'Pays',
      cells: {
        touchpoint: 'checkout',
        action: 'Taps',
        painPoints: [{ text: 'Slow' }],
        emotion: -1,
      },
    });
  });

  it('loses no column where two are called by one lane', () => {
    const table = 'stage,step,emotion,احساس\nBuy,Pays,1,glad\n';
    const read = journeyFromCsv(table, { ...file, words: tableWords() });
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const own = read.journey.lanes.at(-1)!;
    expect(own.name).toBe('احساس');
    expect(read.journey.stages[0]?.steps[0]?.cells).toEqual({ emotion: 1, [own.id]: 'glad' });
  });

  it('finds touchpoints by name, and says which it did not find', () => {
    const table = 'stage,step,touchpoint\nBuy,,The till\nBuy,Waits,No such place\nBuy,,Nor this\n';
    const touchpointOf = (text: string) => (text === 'The till' ? 'till' : null);
    const read = journeyFromCsv(table, { ...file, touchpointOf });
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const steps = read.journey.stages[0]?.steps ?? [];
    expect(steps.map(({ name, cells }) => [name, cells.touchpoint])).toEqual([
      ['', 'till'],
      ['Waits', undefined],
      ['Nor this', undefined],
    ]);
    expect(read.touchpoints).toEqual([
      { step: steps[1]?.id, key: null, name: 'Waits', channel: null },
      { step: steps[2]?.id, key: null, name: 'Nor this', channel: null },
    ]);
  });

  it.each([
    ['step,touchpoint\na,b', ['row 1.stage: row 1: the file needs a column called stage']],
    ['stage,step\n"a,b', [/^line \d+: the file is no CSV/]],
    ['stage,step\na,b,c', ['row 2: row 2 has more cells than there are columns']],
    ['stage,stage\na,b', ['row 1: two columns are called stage']],
    ['stage,step,emotion\na,b,1\na,c,9', [/^row 3\.emotion: row 3: emotion must be/]],
    [
      'record,id,stage,name,value\nstep,x,none,,',
      ['row 2.stage: row 2: there is no stage none in a row above'],
    ],
    ['record,id,stage,name,value\nthing,x,,,', [/^row 2\.record: row 2: record must be one of/]],
  ])('refuses %j with row and column', (text, expected) => {
    const faults = faultsOf(journeyFromCsv(text, file));
    expect(faults).toHaveLength(expected.length);
    faults.forEach((fault, index) => expect(fault).toMatch(expected[index]!));
  });

  it.each([
    ['stage,step,Emotion\na,b,9', 'mapCellNumber', { row: 2, column: 'Emotion', low: -2, high: 2 }],
    ['stage,step\n,b', 'mapCell', { row: 2, column: 'stage' }],
    ['stage,step\na,b,c', 'mapRowLong', { row: 2 }],
    ['stage,stage\na,b', 'columnTwice', { column: 'stage' }],
    ['step\na', 'noColumn', { column: 'stage' }],
    ['stage,step\n"a,b', 'fileQuote', {}],
    ['record,id,stage,name,value\nthing,x,,,', 'mapCell', { row: 2, column: 'record' }],
  ])('says for people what is wrong with %j', (text, code, args) => {
    expect(becauseIn(journeyFromCsv(text, file))).toMatchObject({ code, args });
  });

  it('refuses a damaged file of its own at row and column', () => {
    const damaged = journeyToCsv(small()).replace(',-2,', ',-3,');
    expect(faultsOf(journeyFromCsv(damaged, file))[0]).toMatch(
      /^row 25\.emotion: row 25: emotion must be/
    );
  });
});

describe('CJML', () => {
  const names = {
    customer: 'Sara',
    organisation: 'Shop',
    touchpoints: { checkout: { name: 'Checkout', channel: 'app' as const } },
  };

  it('is a planned journey with phases, actors and two kinds of touchpoints', () => {
    const xml = journeyToCjml(small(), names);
    expect(xml).toContain('<CJML version="2.0">');
    expect(xml).toContain('<journeyPhase phaseID="buy">');
    expect(xml).toContain('<initiatorLabel>Pays &lt;now&gt; &amp; here</initiatorLabel>');
    expect(xml).toContain('<channelName>App</channelName>');
    expect(xml.match(/<plannedCommunicationPoint>/g)).toHaveLength(2);
    expect(xml.match(/<plannedAction>/g)).toHaveLength(1);
    expect(xml).not.toContain('xperience');
  });

  it('gives stages, steps, ids and what both sides do back', () => {
    const read = journeyFromCjml(journeyToCjml(small(), names), file);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.journey).toMatchObject({ key: 'order', name: 'Order: online; #1' });
    expect(read.journey.stages.map(({ key, steps }) => [key, steps.map(({ id }) => id)])).toEqual([
      ['buy', ['a', 'b', 'c']],
      ['use', []],
    ]);
    expect(read.journey.stages[0]?.steps[0]?.cells).toEqual({
      action: 'Pays <now> & here',
      frontstage: 'Checkout',
    });
    expect(read.touchpoints.map(({ step, channel }) => [step, channel])).toEqual([
      ['a', 'app'],
      ['b', 'other'],
    ]);
  });

  it('can be made of any journey and read again', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        const read = journeyFromCjml(journeyToCjml(journey, names), file);
        if (!read.ok) throw new Error(JSON.stringify(read.faults));
        expect(
          read.journey.stages.map(({ key, steps }) => [key, steps.map(({ id }) => id)])
        ).toEqual(journey.stages.map(({ key, steps }) => [key, steps.map(({ id }) => id)]));
      })
    );
  });

  it('reads files of other tools: no phases, comments, channels of other names', () => {
    const xml = `<?xml version="1.0"?><CJML version="2.0"><plannedJourney><journeyID>PJ 1</journeyID>
      <actors><endUser actorID="Carl"/><serviceProvider actorID="Co"/></actors><touchpoints>
      <plannedCommunicationPoint><touchpointID>T1</touchpointID>
        <initiator><refersTo actorIDref="Co"/><initiatorLabel>Sends receipt</initiatorLabel></initiator>
        <receiver><refersTo actorIDref="Carl"/><receiverLabel>Gets receipt</receiverLabel></receiver>
        <channel><channelName>E-mail</channelName></channel><comment>Often late</comment>
      </plannedCommunicationPoint></touchpoints></plannedJourney></CJML>`;
    const read = journeyFromCjml(xml, file);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.journey.key).toBe('mine');
    expect(read.journey.stages[0]).toMatchObject({
      name: 'Other',
      steps: [
        {
          id: 'T1',
          name: 'Sends receipt',
          cells: {
            action: 'Gets receipt',
            frontstage: 'Sends receipt',
            'lane-cjml-comment': 'Often late',
          },
        },
      ],
    });
    expect(read.touchpoints[0]?.channel).toBe('email');
  });

  it('is refused with the place of the fault', () => {
    expect(faultsOf(journeyFromCjml('<CJML>\n<plannedJourney></CJML>', file))[0]).toMatch(
      /^line 2, column \d+: /
    );
    expect(faultsOf(journeyFromCjml('<x/>', file))).toEqual(['CJML: the file has no element CJML']);
    expect(faultsOf(journeyFromCjml('\n<!DOCTYPE a [<!ENTITY b "c">]><CJML/>', file))).toEqual([
      'line 2: line 2: a document type is not allowed',
    ]);
    expect(faultsOf(journeyFromCjml('<CJML><actualJourney/></CJML>', file))).toEqual([
      'CJML.plannedJourney: the file has no plannedJourney',
    ]);
  });
});

describe('Mermaid', () => {
  it('draws stages, steps and the emotion that is meant, and keeps signs of its own out', () => {
    expect(journeyToMermaid(small(), { actor: 'Sara, 34', touchpoints: { mail: 'Mail' } })).toBe(
      [
        'journey',
        '  title Order∶ online； ＃1',
        '  section Buy',
        '    \u200Bsection of % goods: 1: Sara  34',
        '    Mail: 3: Sara  34',
        '    Waits: 3: Sara  34',
        '  section Use',
        '',
      ].join('\n')
    );
  });
});
