import fc from 'fast-check';
import { writtenItems, type ListLine } from '../../../shared/journey-map';

interface Item {
  id: string;
  text: string;
  note?: string;
}

const make = (line: ListLine): Item => ({ ...line, note: 'made' });
const opened: Item[] = [
  { id: 'a', text: 'Too slow', note: 'by the data' },
  { id: 'b', text: 'Too dear' },
];
const lines = (...texts: string[]): ListLine[] =>
  texts.map((text, index) => ({ id: 'abcdef'[index] ?? '', text }));

describe('what is written into a list of the board', () => {
  it('rewords, adds and takes away, and keeps what else an item says', () => {
    expect(writtenItems(opened, opened, lines('Slower', ' Too dear ', 'New'), make)).toEqual([
      { id: 'a', text: 'Slower', note: 'by the data' },
      { id: 'b', text: 'Too dear' },
      { id: 'c', text: 'New', note: 'made' },
    ]);
    expect(writtenItems(opened, opened, lines('  ', 'Too dear'), make)).toEqual([opened[1]]);
    expect(writtenItems(opened, opened, [opened[1] as ListLine], make)).toEqual([opened[1]]);
  });

  it('leaves what others wrote meanwhile where nobody typed', () => {
    const theirs: Item[] = [
      { id: 'a', text: 'Too slow at noon', note: 'by the data' },
      { id: 'x', text: 'Their own' },
    ];
    const written = writtenItems(theirs, opened, lines('Too slow', 'Too dear', 'New'), make);
    expect(written).toEqual([theirs[0], { id: 'c', text: 'New', note: 'made' }, theirs[1]]);
  });

  it('keeps words that were typed into an item that others took away', () => {
    expect(writtenItems([], opened, lines('Slower', 'Too dear'), make)).toEqual([
      { id: 'a', text: 'Slower', note: 'by the data' },
    ]);
  });

  it('changes nothing, whatever the list, where nothing is typed', () => {
    const item = fc.record({ id: fc.uuid(), text: fc.string({ minLength: 1 }) });
    const list = fc.uniqueArray(
      item.filter(({ text }) => text.trim() !== ''),
      { selector: ({ id }) => id }
    );
    fc.assert(
      fc.property(list, list, (then, now) => {
        const written = writtenItems(now, then, [...then, { id: 'new', text: ' ' }], make);
        const kept = new Set(then.map(({ id }) => id));
        expect(new Set(written)).toEqual(new Set(now));
        expect(written.filter(({ id }) => !kept.has(id))).toEqual(
          now.filter(({ id }) => !kept.has(id))
        );
      })
    );
  });
});
