import fc from 'fast-check';
import {
  numberedRecords,
  orderedRecords,
  type NumberedRecord,
} from '../../../server/src/import-files/ordered-records';

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

const all = async (records: AsyncIterable<NumberedRecord>): Promise<NumberedRecord[]> => {
  const found: NumberedRecord[] = [];
  for await (const record of records) found.push(record);
  return found;
};

const order = (rows: readonly string[][], size: number) =>
  all(orderedRecords(numberedRecords(each([['h'], ...rows])), ([key = '']) => key, size));

describe('orderedRecords', () => {
  it('sorts as a stable sort does, however small its runs are, whatever the cells hold', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'a', 'b', 'b\n', '\u2028', 'ب', '"', '2025-03-01'),
      fc.string({ unit: 'binary' })
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { maxLength: 25 }),
        fc.integer({ min: 3, max: 30 }),
        async (rows, size) => {
          const sorted = rows
            .map((cells, index) => ({ row: index + 1, cells: [...cells] }))
            .sort(({ cells: [a = ''] }, { cells: [b = ''] }) => (a < b ? -1 : a > b ? 1 : 0));
          expect(await order(rows, size)).toEqual(sorted);
        }
      ),
      { numRuns: 15 }
    );
  }, 30_000);

  it('gives back what it laid down when nobody reads to the end', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => [String((i * 37) % 100)]);
    const records = orderedRecords(
      numberedRecords(each([['h'], ...rows])),
      ([key = '']) => key.padStart(3, '0'),
      10
    );
    const first = await records.next();
    expect(first.value).toEqual({ row: 1, cells: ['0'] });
    await expect(records.return()).resolves.toMatchObject({ done: true });
  });
});
