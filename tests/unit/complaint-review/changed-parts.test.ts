import { changedParts } from '../../../server/src/services/complaint-review/changed-parts';

describe('changedParts', () => {
  it('tells entries apart by their keys, and calls them by their names', () => {
    const before = [
      { key: 'a', name: 'Shops', clock: 'working' },
      { key: 'b', name: 'Web' },
    ];
    const after = [
      { key: 'a', name: 'Shops', clock: 'wall' },
      { key: 'c', name: 'Phone' },
    ];
    expect(changedParts(before, after)).toEqual([
      { how: 'added', names: ['Phone'] },
      { how: 'changed', names: ['Shops'] },
      { how: 'removed', names: ['Web'] },
    ]);
  });

  it('tells parts of an object apart, also of the first one', () => {
    expect(changedParts(null, { rules: { days: 1 } })).toEqual([
      { how: 'added', names: ['rules'] },
    ]);
    expect(changedParts({ rules: { days: 1 } }, { rules: { days: 2 } })).toEqual([
      { how: 'changed', names: ['rules'] },
    ]);
    expect(changedParts({ a: 1 }, { a: 1 })).toEqual([]);
  });
});
