import { undercounted } from '../../../server/src/statistics/undercounted';

const of = (cases: number, coded: number) => ({ cases, coded });

describe('a cause that is counted too low after a date', () => {
  it.each([
    ['half of them have no cause yet', of(10, 10), of(10, 5), true],
    ['none has one', of(4, 4), of(3, 0), true],
    ['nobody complained before', of(0, 0), of(5, 2), true],
    ['a tenth too low', of(100, 99), of(100, 90), true],
    ['less than a tenth', of(100, 98), of(100, 90), false],
    ['before as little was looked into', of(10, 5), of(20, 10), false],
    ['more are coded than before', of(10, 5), of(10, 9), false],
    ['all are coded', of(10, 2), of(10, 10), false],
    ['nobody complained since', of(10, 8), of(0, 0), false],
  ])('%s', (_, before, after, expected) => {
    expect(undercounted(before, after)).toBe(expected);
  });
});
