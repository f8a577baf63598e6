import fc from 'fast-check';
import {
  connectionsOf,
  type JoinedStep,
} from '../../../server/src/services/journey-overlay/connections';

const step = (over: Partial<JoinedStep> & { step: string }): JoinedStep => ({
  hasValue: true,
  scales: ['1..5'],
  wordings: [new Set(['How was it?'])],
  ...over,
});

const reasons = (one: Partial<JoinedStep>, other: Partial<JoinedStep>) =>
  connectionsOf('csat', [step({ step: 'a', ...one }), step({ step: 'b', ...other })])[0]?.reasons;

describe('connectionsOf', () => {
  it('joins what was asked in the same words on the same scale', () => {
    expect(connectionsOf('csat', [step({ step: 'a' }), step({ step: 'b' })])).toEqual([
      { kpi: 'csat', from: 'a', to: 'b', drawn: true, reasons: [] },
    ]);
  });

  it('says why it does not join', () => {
    expect(reasons({}, { hasValue: false })).toEqual(['no_answers']);
    expect(reasons({}, { scales: ['1..7'] })).toEqual(['scale']);
    expect(reasons({ scales: ['1..5', '1..7'] }, { scales: ['1..5', '1..7'] })).toEqual(['scale']);
    expect(reasons({}, { wordings: [new Set(['How easy was it?'])] })).toEqual(['wording']);
    expect(reasons({}, { wordings: [null] })).toEqual(['wording_unknown']);
    const two = new Set(['How was it?', 'How was the till?']);
    expect(reasons({ wordings: [two] }, { wordings: [two] })).toEqual(['wording']);
    expect(reasons({ scales: ['0..1'] }, { wordings: [null] })).toEqual([
      'scale',
      'wording_unknown',
    ]);
  });

  it('has one entry between neighbours, and a line only where there is no reason against it', () => {
    const any = fc.record({
      step: fc.string(),
      hasValue: fc.boolean(),
      scales: fc.subarray(['1..5', '1..7']),
      wordings: fc.array(fc.option(fc.subarray(['x', 'y']).map((words) => new Set(words))), {
        minLength: 1,
        maxLength: 1,
      }),
    });
    fc.assert(
      fc.property(fc.array(any), (steps) => {
        const connections = connectionsOf('k', steps);
        expect(connections).toHaveLength(Math.max(0, steps.length - 1));
        for (const { drawn, reasons: why } of connections) expect(drawn).toBe(why.length === 0);
        const turned = connectionsOf('k', [...steps].reverse()).reverse();
        expect(turned.map(({ drawn }) => drawn)).toEqual(connections.map(({ drawn }) => drawn));
      })
    );
  });
});
