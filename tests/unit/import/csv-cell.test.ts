import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvCell, quotedCell } from '../../../server/src/import/csv-cell';

describe('csvCell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+98 21 1234', "'+98 21 1234"],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['- nice', "'- nice"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['＝1', "'＝1"],
    ['-2', '-2'],
    ['-2.5', '-2.5'],
    ['a=1', 'a=1'],
    ['say "hi", now', '"say ""hi"", now"'],
    ['two\nlines', '"two\nlines"'],
    ['رائع', 'رائع'],
    ['', ''],
  ])('writes %j as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('writes numbers as numbers and null as nothing', () => {
    expect([csvCell(-2), csvCell(0), csvCell(null)]).toEqual(['-2', '0', '']);
  });

  it('never lets a formula through, and quoting is undone by reading', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), (cells) => {
        const [read] = parse(`${cells.map(csvCell).join(',')}\n`, { skip_empty_lines: false });
        for (const cell of read ?? []) expect(cell).not.toMatch(/^(?!-\d+(\.\d+)?$)[=+\-@\t\r]/);
        const [raw] = parse(`${cells.map(quotedCell).join(',')}\n`, { skip_empty_lines: false });
        expect(raw).toEqual(cells);
      })
    );
  });
});
