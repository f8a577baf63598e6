import { readArguments } from '../../../server/src/cli/arguments';

const read = (line: string) => readArguments(line.split(' '), '/work');

describe('readArguments', () => {
  it('reads every command', () => {
    expect(read('import feedback a.csv --mapping m.json --app ../shop')).toEqual({
      name: 'import',
      what: 'feedback',
      file: '/work/a.csv',
      mapping: '/work/m.json',
      dryRun: false,
    });
    expect(read('import feedback /data/a.csv -m /m.json --dry-run')).toMatchObject({
      file: '/data/a.csv',
      dryRun: true,
    });
    expect(
      read(
        'export feedback -o out.csv --from 2025-01-01 --filter location=A,B --filter channel=web'
      )
    ).toEqual({
      name: 'export',
      what: 'feedback',
      file: '/work/out.csv',
      from: '2025-01-01',
      to: undefined,
      filters: { location: ['A', 'B'], channel: ['web'] },
      byteOrderMark: false,
    });
    expect(read('export feedback --output - --bom')).toMatchObject({
      file: null,
      byteOrderMark: true,
    });
    expect(read('export complaints --filter state=closed,withdrawn --to 2025-01-31')).toEqual({
      name: 'export',
      what: 'complaints',
      file: null,
      from: undefined,
      to: '2025-01-31',
      filters: { state: ['closed', 'withdrawn'] },
      byteOrderMark: false,
    });
    expect(read('verify')).toEqual({ name: 'verify' });
    expect(read('rebuild --app .')).toEqual({ name: 'rebuild' });
  });

  it.each([
    ['import', 'import what?'],
    ['import orders a.csv', 'import what?'],
    ['import complaints a.csv', 'import complaints needs --mapping'],
    ['export orders', 'export what?'],
    ['export complaints --filter segment=A', '--filter must be DIMENSION=KEY'],
    ['export complaints --filter state=open', '--filter state must be among'],
    ['import feedback', 'needs a FILE'],
    ['import feedback a.csv', 'needs --mapping'],
    ['import feedback a.csv b.csv -m m.json', '"b.csv" is one argument too many'],
    ['export feedback --from yesterday', '--from must be a date'],
    ['export feedback --filter shop=A', '--filter must be DIMENSION=KEY'],
    ['export feedback --filter location', '--filter must be DIMENSION=KEY'],
    ['verify --dry-run', 'verify has no option --dry-run'],
    ['verify --fast', "Unknown option '--fast'"],
    ['delete everything', 'there is no command "delete"'],
    ['--app .', 'a command is needed'],
  ])('refuses "%s"', (line, message) => {
    expect(() => read(line)).toThrow(message);
  });
});
