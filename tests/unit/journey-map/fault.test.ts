import { journeyMapFaults, touchpointsOf } from '../../../server/src/journey-map';

const stage = (over: object = {}) => ({
  key: 'purchase',
  name: 'Purchase',
  touchpoints: ['checkout'],
  ...over,
});
const messages = (map: unknown) =>
  journeyMapFaults(map).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('journeyMapFaults', () => {
  it('accepts stages in any language, and a journey that has none yet', () => {
    expect(journeyMapFaults({ stages: [stage({ key: 'خرید', name: 'خرید' }), stage()] })).toEqual(
      []
    );
    expect(journeyMapFaults({ stages: [] })).toEqual([]);
  });

  it('says what a map is when it gets something else', () => {
    for (const map of [null, 'x', [], {}, { stages: {} }]) {
      expect(messages(map)).toEqual([
        'map: map must be { stages: [{ key, name, touchpoints: [] }] }',
      ]);
    }
  });

  it('names each fault and its place', () => {
    const faults = messages({
      stages: [stage({ key: 'a b', name: '', touchpoints: 'x', colour: 1 })],
    });
    expect(faults).toEqual([
      'map.stages.0.colour: unknown property colour of a stage',
      'map.stages.0.key: key must be letters, digits, ".", "_" or "-", 1 to 100 of them',
      'map.stages.0.name: name must be a text of 1 to 200 characters',
      'map.stages.0.touchpoints: touchpoints must be a list of at most 200 touchpoint keys',
    ]);
  });

  it('refuses a touchpoint twice in a stage and a stage key twice in a map', () => {
    expect(messages({ stages: [stage({ touchpoints: ['checkout', 'checkout'] })] })).toEqual([
      'map.stages.0.touchpoints: touchpoints must name each touchpoint at most once',
    ]);
    expect(messages({ stages: [stage(), stage()] })).toEqual([
      'map.stages.1.key: key purchase names two stages; each needs its own',
    ]);
  });

  it('lists the touchpoints of all stages once, in order', () => {
    const map = {
      stages: [
        stage({ touchpoints: ['ad', 'shop'] }),
        stage({ key: 'after', touchpoints: ['shop', 'app'] }),
      ],
    };
    expect(touchpointsOf(map)).toEqual(['ad', 'shop', 'app']);
  });
});
