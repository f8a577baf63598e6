import fc from 'fast-check';
import {
  comparabilityOf,
  type AskedPlace,
} from '../../../server/src/services/journey-overlay/comparability';

const asked = (over: Partial<AskedPlace> = {}): AskedPlace => ({
  scales: ['1..5'],
  wordings: [new Set(['How was it?'])],
  ...over,
});
const NOBODY = asked({ scales: [], wordings: [null] });

const between = (here: Partial<AskedPlace>, there: Partial<AskedPlace>) =>
  comparabilityOf([{ here: asked(here), there: asked(there) }]);

describe('comparabilityOf', () => {
  it('compares what was asked in the same words on the same scale', () => {
    expect(between({}, {})).toEqual({ reasons: [], wordingKnown: true });
  });

  it('says why it does not', () => {
    expect(between({}, NOBODY).reasons).toEqual(['no_answers']);
    expect(between({}, { scales: ['1..10'] }).reasons).toEqual(['scale']);
    expect(between({}, { wordings: [new Set(['How easy was it?'])] }).reasons).toEqual(['wording']);
    const both = ['1..10', '1..5'];
    expect(between({ scales: both }, { scales: both }).reasons).toEqual(['scale']);
  });

  it('compares answers that came without a survey, and knows that it does not know', () => {
    expect(between({ wordings: [null] }, {})).toEqual({ reasons: [], wordingKnown: false });
    expect(between({ wordings: [null] }, { scales: ['1..7'] }).reasons).toEqual(['scale']);
  });

  it('holds of a stage for every touchpoint that both sides answered', () => {
    const same = { here: asked(), there: asked() };
    const otherWords = { here: asked(), there: asked({ wordings: [new Set(['And the till?'])] }) };
    const ownWords = asked({ wordings: [new Set(['And the till?'])] });
    expect(comparabilityOf([same, { here: ownWords, there: ownWords }]).reasons).toEqual([]);
    expect(comparabilityOf([same, otherWords]).reasons).toEqual(['wording']);
    // Answered on one side only: its words are no matter, its scale is.
    expect(comparabilityOf([same, { here: ownWords, there: NOBODY }]).reasons).toEqual([]);
    const longer = asked({ scales: ['1..10'] });
    expect(comparabilityOf([same, { here: longer, there: NOBODY }]).reasons).toEqual(['scale']);
  });

  it('says the same whichever side is the first', () => {
    const place = fc.record({
      scales: fc.subarray(['1..5', '1..7', '1..10']),
      wordings: fc.tuple(
        fc.option(fc.subarray(['a', 'b'], { minLength: 1 }).map((words) => new Set(words)))
      ),
    });
    fc.assert(
      fc.property(fc.array(fc.record({ here: place, there: place })), (places) => {
        const turned = places.map(({ here, there }) => ({ here: there, there: here }));
        expect(comparabilityOf(turned)).toEqual(comparabilityOf(places));
      })
    );
  });
});
