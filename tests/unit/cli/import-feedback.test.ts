import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { importExitCode, importFile } from '../../../server/src/cli/import-file';
import { feedbackPlan } from '../../../server/src/import/plan';
import { createMemorySink, createTestTerminal } from './memory-sink';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cx-import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const NPS = {
  metric: { value: 'nps' },
  score: { column: 'Score', null: ['11'] },
  comment: { column: 'Text' },
  occurredAt: { column: 'Date', timeZone: 'UTC' },
};
const CSV =
  'Date,Score,Text\n2025-03-01,9,good\n2025-03-02,11,\n2025-03-03,twelve,bad\n2025-03-04,0,"two\nlines, ""quoted"""\n';

const start = (
  file: string,
  memory = createMemorySink(),
  { mapping = NPS as unknown, dryRun = false, chunkSize = 2, tty = false } = {}
) => {
  const { terminal, said, stop } = createTestTerminal(folder, tty);
  const run = importFile({
    readPlan: feedbackPlan,
    emptyRows: 'without an answer',
    file,
    mapping: put('mapping.json', JSON.stringify(mapping)),
    dryRun,
    sink: memory.sink,
    terminal,
    chunkSize,
  });
  return { run, said, stop, memory };
};
const reject = (file: string): string => readFileSync(`${file}.rejected.csv`, 'utf8');

describe('importFeedback', () => {
  it('imports, counts rows without answers, and writes rejected rows with their reason', async () => {
    const file = put('a.csv', CSV);
    const { run, said, memory } = start(file);
    const outcome = await run;
    expect(outcome).toMatchObject({ read: 4, created: 2, duplicates: 0, rejected: 1, empty: 1 });
    expect(importExitCode(outcome)).toBe(3);
    expect([...memory.stored.values()].map(({ answers }) => answers)).toEqual([
      [{ metric: 'nps', score: 9, comment: 'good' }],
      [{ metric: 'nps', score: 0, comment: 'two\nlines, "quoted"' }],
    ]);
    expect(reject(file)).toBe(
      'Date,Score,Text,_row,_reason\n2025-03-03,twelve,bad,3,"score: ""twelve"" is not a whole number"\n'
    );
    expect(said.stdout).toContain('created 2, already there 0, rejected 1, without an answer 1');
    expect(memory.opened[0]).toMatchObject({ fileName: 'a.csv', source: 'import:a.csv' });
    expect(memory.closed).toEqual(['finished']);
  });

  it('takes the same from CSV with BOM and CRLF, TSV, semicolons and gzip, under any name', async () => {
    const tsv = CSV.replace(/,(?! "")(?!\s""q)/g, (comma, at: number) =>
      CSV.slice(at).startsWith(', ""') ? comma : '\t'
    );
    const semicolons = tsv.replace(/\t/g, ';');
    const crlf = CSV.replace(/\n(?!lines)/g, '\r\n');
    const files = [
      put('plain.csv', CSV),
      put('bom.csv', `\uFEFF${crlf}`),
      put('tabs.tsv', tsv),
      put('tabs.txt', tsv),
      put('semicolons.csv', semicolons),
      put('packed.csv.gz', gzipSync(CSV)),
      put('packed-under-cover.csv', gzipSync(CSV)),
      put('tabs.tsv.gz', gzipSync(`\uFEFF${tsv}`)),
      put('blanks.csv', CSV.replace('Date,Score', ' Date , Score ').replace(/\n2/g, '\n\n2')),
    ];
    for (const file of files) {
      const { run, memory } = start(file);
      expect([file, await run]).toEqual([
        file,
        expect.objectContaining({ created: 2, rejected: 1, empty: 1 }),
      ]);
      expect([...memory.stored.values()][1]?.answers[0]?.comment).toBe('two\nlines, "quoted"');
    }
  });

  it('reads quotation marks that were not escaped as they stand', async () => {
    const file = put(
      'a.csv',
      'Date,Score,Text\n2025-03-01,9,a 5" screen\n2025-03-01,8,"so" they say\n'
    );
    const { run, memory } = start(file);
    expect(await run).toMatchObject({ created: 2, rejected: 0 });
    expect([...memory.stored.values()].map(({ answers }) => answers[0]?.comment)).toEqual([
      'a 5" screen',
      '"so" they say',
    ]);
  });

  it('adds nothing the second time, packed or not', async () => {
    const memory = createMemorySink();
    await start(put('a.csv', CSV), memory).run;
    const again = await start(put('a.csv', CSV), memory).run;
    expect(again).toMatchObject({ created: 0, duplicates: 2, rejected: 1 });
    const packed = await start(put('a.csv.gz', gzipSync(CSV)), memory).run;
    expect(packed).toMatchObject({ created: 0, duplicates: 2 });
    expect(memory.stored.size).toBe(2);
  });

  it('removes the rejected file of an earlier run when nothing is rejected', async () => {
    const file = put('a.csv', CSV.replace('twelve', '10'));
    put('a.csv.rejected.csv', 'old\n');
    const outcome = await start(file).run;
    expect(importExitCode(outcome)).toBe(0);
    expect(existsSync(`${file}.rejected.csv`)).toBe(false);
  });

  it('takes down what the sink rejects', async () => {
    const file = put('a.csv', CSV);
    const memory = createMemorySink({
      rejects: ({ answers }) => (answers[0]?.score === 9 ? 'no' : null),
    });
    expect(await start(file, memory).run).toMatchObject({ created: 1, rejected: 2 });
    expect(reject(file)).toContain('2025-03-01,9,good,1,no\n');
  });

  it('keeps surplus cells of a rejected row', async () => {
    const file = put('a.csv', 'Date,Score,Text\n2025-03-01,9,a,b\n2025-03-01\n');
    await start(file).run;
    expect(reject(file).split('\n').slice(1)).toEqual([
      '2025-03-01,9,a,1,4 columns where the header has 3,b',
      '2025-03-01,,,2,1 columns where the header has 3',
      '',
    ]);
  });
});

describe('an import that is interrupted', () => {
  const rows = (n: number): string =>
    `Date,Score,Text\n${Array.from({ length: n }, (_, i) => `2025-03-01,${i % 5 === 4 ? 'x' : i % 5},t${i + 1}`).join('\n')}\n`;

  it('finishes the chunk under way, and the same command goes on without loss or repetition', async () => {
    const file = put('a.csv', rows(100));
    let stop = (): void => undefined;
    let running = true;
    const memory = createMemorySink({
      beforeWrite: (_, chunk) => {
        if (running && chunk === 4) stop();
      },
    });
    const first = start(file, memory, { chunkSize: 10 });
    stop = first.stop;
    const outcome = await first.run;
    expect(outcome.interrupted).toBe(true);
    expect(importExitCode(outcome)).toBe(130);
    expect(memory.closed).toEqual(['interrupted']);
    expect(outcome.lastRow).toBeLessThan(60);
    expect(outcome.read).toBe(outcome.lastRow);
    expect(outcome.created + outcome.rejected).toBe(outcome.lastRow);
    expect(first.said.stdout).toContain('the same command goes on');

    running = false;
    const second = start(file, memory, { chunkSize: 10 });
    const rest = await second.run;
    expect(rest.resumedAt).toBeGreaterThan(0);
    expect(rest).toMatchObject({ interrupted: false, duplicates: 0, rejected: 20 });
    expect(importExitCode(rest)).toBe(3);
    expect(memory.stored.size).toBe(80);
    expect(memory.written).toHaveLength(80);
    const lines = reject(file).trim().split('\n');
    expect(lines).toHaveLength(21);
    expect(new Set(lines).size).toBe(21);
    expect(memory.closed).toEqual(['interrupted', 'finished']);
  });

  it('loses no rejected row when it ends between a commit and the next', async () => {
    const file = put('a.csv', rows(50));
    let killed = false;
    const memory = createMemorySink({
      rejects: ({ answers }) => (answers[0]?.score === 3 ? 'no' : null),
      afterWrite: (chunk) => {
        if (chunk !== 3 || killed) return;
        killed = true;
        throw new Error('killed');
      },
    });
    await expect(start(file, memory, { chunkSize: 10 }).run).rejects.toThrow('killed');
    const outcome = await start(file, memory, { chunkSize: 10 }).run;
    expect(outcome).toMatchObject({ rejected: 20, empty: 0 });
    const noted = reject(file).trim().split('\n').slice(1);
    expect(noted.filter((line) => line.endsWith(',no'))).toHaveLength(10);
    expect(new Set(noted).size).toBe(20);
  });

  it('goes on after the database failed', async () => {
    const file = put('a.csv', rows(50));
    let broken = true;
    const memory = createMemorySink({
      beforeWrite: (_, chunk) => {
        if (broken && chunk === 3) throw new Error('connection lost');
      },
    });
    await expect(start(file, memory, { chunkSize: 10 }).run).rejects.toThrow('connection lost');
    expect(memory.closed).toEqual(['interrupted']);
    broken = false;
    const again = createMemorySink();
    Object.assign(again, { stored: memory.stored });
    const [[importId, row] = ['', 0]] = memory.checkpoints;
    again.checkpoints.set(importId, row);
    const outcome = await start(file, again, { chunkSize: 10 }).run;
    expect(outcome.resumedAt).toBe(19);
    expect(memory.stored.size + outcome.created).toBe(40);
    expect(reject(file).trim().split('\n')).toHaveLength(11);
  });
});

describe('a dry run', () => {
  it('checks everything, shows the first rejected rows and writes nothing', async () => {
    const bad = Array.from({ length: 12 }, () => '2025-03-01,x,').join('\n');
    const file = put('a.csv', `${CSV}${bad}\n`);
    const { run, said, memory } = start(file, createMemorySink(), { dryRun: true });
    const outcome = await run;
    expect(outcome).toMatchObject({ created: 2, rejected: 13, empty: 1 });
    expect(importExitCode(outcome)).toBe(3);
    expect(memory.opened[0]?.dryRun).toBe(true);
    expect(memory.stored.size).toBe(0);
    expect(existsSync(`${file}.rejected.csv`)).toBe(false);
    expect(said.stdout.match(/^row \d+: /gm)).toHaveLength(10);
    expect(said.stdout).toContain('row 3: score: "twelve" is not a whole number');
    expect(said.stdout).toContain('would be created 2');
  });
});

describe('an import that can not run', () => {
  it.each([
    ['an unclosed quotation mark', `${CSV}2025-03-05,9,"never closed\n`, 'never closed near line'],
    ['Windows-1256', Buffer.concat([Buffer.from(CSV), Buffer.from([0xe3, 0xe1])]), 'not UTF-8'],
    ['nothing', '', 'is empty'],
    [
      'a missing column',
      CSV.replace('Score', 'Rating'),
      'score.column: the file has no column "Sc',
    ],
    ['a column twice', CSV.replace('Text', 'Score'), 'has 2 columns "Score"'],
    ['a broken gzip', gzipSync(CSV.repeat(50)).subarray(0, 60), 'unexpected end of file'],
  ])('writes nothing with %s', async (_, content, message) => {
    const { run, memory } = start(put('a.csv', content));
    await expect(run).rejects.toThrow(message);
    expect(memory.opened).toEqual([]);
  });

  it('says what is wrong with mapping and paths', async () => {
    const mapping = { ...NPS, score: { column: 'Score', values: 1 }, shop: 1 };
    await expect(start(put('a.csv', CSV), undefined, { mapping }).run).rejects.toThrow(
      /shop: is no field.*score\.values: must be an object/
    );
    await expect(start(join(folder, 'none.csv')).run).rejects.toThrow('there is no file');
    await expect(start(folder).run).rejects.toThrow('is not a file');
  });
});

describe('a large file', () => {
  const ROWS = 200_000;
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;

  /** Bytes that are still needed; what waits to be collected says nothing about the importer. */
  const liveBytes = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };

  const big = async (): Promise<string> => {
    const path = join(folder, 'big.csv');
    const out = createWriteStream(path);
    out.write('Date,Score,Text\n');
    for (let i = 0; i < ROWS; i += 1000) {
      let text = '';
      for (let j = i; j < i + 1000; j += 1) {
        text += `2025-03-${String(1 + (j % 28)).padStart(2, '0')},${j % 11},"a comment, of ${j}"\n`;
      }
      if (!out.write(text)) await once(out, 'drain');
    }
    out.end();
    await once(out, 'finish');
    return path;
  };

  it('is imported in constant memory, no faster than the sink takes it', async () => {
    const file = await big();
    const before = liveBytes();
    let most = 0;
    const memory = createMemorySink({
      keepInputs: false,
      beforeWrite: async (rows, chunk) => {
        expect(rows.length).toBeLessThanOrEqual(1000);
        if (chunk % 20 !== 0) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
        most = Math.max(most, liveBytes());
      },
    });
    memory.written.push = () => 0;
    const { run, said } = start(file, memory, { chunkSize: 1000, tty: true });
    const outcome = await run;
    expect(outcome).toMatchObject({ read: ROWS, rejected: 0, interrupted: false });
    expect(outcome.created).toBe(ROWS - outcome.empty);
    // A chunk of 1,000 rows and the stream's buffers; all rows as objects would be over 50 MB.
    expect((most - before) / 1e6).toBeLessThan(10);
    expect(said.stderr).toMatch(/Importing .* rows\/s \| .* left/);
  }, 60_000);
});
