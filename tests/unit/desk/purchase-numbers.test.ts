import { numbersSought } from '../../../server/src/services/purchases';

describe('the number of a purchase', () => {
  it('is looked for as it was stated, then with digits that everybody reads', () => {
    expect(numbersSought('string', ' B-۱۲ ')).toEqual(['B-۱۲', 'B-12']);
    expect(numbersSought('uid', 'b-12')).toEqual(['b-12']);
    expect(numbersSought('string', '  ')).toEqual([]);
  });

  it('is not looked for where the column could not hold it', () => {
    expect(numbersSought('integer', '٤٢')).toEqual(['42']);
    expect(numbersSought('integer', 'B-42')).toEqual([]);
    expect(numbersSought('integer', '042')).toEqual([]);
    expect(numbersSought('integer', '2147483648')).toEqual([]);
    expect(numbersSought('biginteger', '2147483648')).toEqual(['2147483648']);
    expect(numbersSought('biginteger', '9007199254740993')).toEqual([]);
    expect(numbersSought('boolean', '1')).toEqual([]);
  });
});
