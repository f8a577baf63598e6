import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import knex from 'knex';
import { SCRATCH } from '../../server/host/databases';
import { PLUGIN_ROOT } from '../../server/host/host-app';

// Each command boots the demo, which takes its time on a busy machine.
jest.setTimeout(600_000);

const folder = path.join(SCRATCH, `strapi-cx-${process.pid}`);
const file = path.join(folder, 'answers.csv');

const strapiCx = (
  ...args: string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> =>
  new Promise((resolve, reject) => {
    const bin = path.join(PLUGIN_ROOT, 'bin/strapi-cx.js');
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: folder,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        CX_DEMO_DATA: 'none',
        CX_DEMO_CREDENTIALS: path.join(folder, 'credentials.json'),
        DATABASE_CLIENT: 'sqlite',
        DATABASE_FILENAME: path.join(folder, 'data.db'),
      },
    });
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (text) => (said.stdout += String(text)));
    child.stderr.on('data', (text) => (said.stderr += String(text)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
  });
/** Counts an answer too much in every cell, as a fault of a disk or of a person at the tables would. */
const breakHistograms = async (): Promise<void> => {
  const connection = { filename: path.join(folder, 'data.db') };
  const database = knex({ client: 'better-sqlite3', connection, useNullAsDefault: true });
  try {
    await database('cx_histograms').increment('c3', 1);
  } finally {
    await database.destroy();
  }
};
const DEMO = ['--app', path.join(PLUGIN_ROOT, 'demo')];

beforeAll(() => {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(
    file,
    '\uFEFFتاریخ,شعبه,امتیاز,متن\n۱ فروردین ۱۴۰۴,تهران,۹,"=خوب, و ""عالی"""\n۳۱ مهر ۱۴۰۴,تهران,۸,\n۲ فروردین ۱۴۰۴,شعبه شیراز,۳,بد\n'
  );
  fs.writeFileSync(
    path.join(folder, 'mapping.json'),
    JSON.stringify({
      metric: { value: 'nps' },
      score: { column: 'امتیاز' },
      comment: { column: 'متن' },
      location: { column: 'شعبه' },
      occurredAt: {
        column: 'تاریخ',
        format: 'd MMMM yyyy',
        calendar: 'jalali',
        timeZone: 'Asia/Tehran',
      },
      createMissing: ['location'],
    })
  );
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('strapi-cx in the demo application', () => {
  it('says how it is used, and what is wrong, without an application', async () => {
    expect(await strapiCx('--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('verify'),
    });
    const { code, stderr } = await strapiCx('verify');
    expect([code, stderr]).toEqual([
      1,
      `strapi-cx: ${folder} is no Strapi application; name it with --app DIR\n`,
    ]);
  });

  it('checks a file without writing anything', async () => {
    const args = ['import', 'feedback', file, '-m', 'mapping.json', '--dry-run', ...DEMO];
    const { code, stdout } = await strapiCx(...args);
    expect(code).toBe(3);
    expect(stdout).toContain('would be created 2, already there 0, rejected 1');
    expect(stdout).toContain('day 31 is not between 1 and 30');
    expect(fs.existsSync(`${file}.rejected.csv`)).toBe(false);
    const verified = await strapiCx('verify', ...DEMO);
    expect([verified.code, verified.stdout]).toEqual([
      0,
      expect.stringMatching(/^0 answers, 0 histogram cells, 0 differences\n/),
    ]);
  });

  it('imports, exports to standard output only what was asked, and verifies', async () => {
    const imported = await strapiCx('import', 'feedback', file, '-m', 'mapping.json', ...DEMO);
    expect([imported.code, imported.stdout]).toEqual([3, expect.stringContaining('created 2, ')]);
    expect(fs.readFileSync(`${file}.rejected.csv`, 'utf8')).toContain(
      'day 31 is not between 1 and 30'
    );

    const exported = await strapiCx('export', 'feedback', ...DEMO);
    expect(exported.code).toBe(0);
    const [header, ...lines] = exported.stdout.trimEnd().split('\r\n');
    expect(header).toMatch(/^responseId,/);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(`"'=خوب, و ""عالی"""`);
    expect(lines[0]).toContain('2025-03-21');
    expect(lines[1]).toContain('شعبه-شیراز');

    const again = await strapiCx('import', 'feedback', file, '-m', 'mapping.json', ...DEMO);
    expect([again.code, again.stdout]).toEqual([
      3,
      expect.stringContaining('created 0, already there 2'),
    ]);
    const verified = await strapiCx('verify', ...DEMO);
    expect([verified.code, verified.stdout]).toEqual([
      0,
      expect.stringMatching(
        /^2 answers, \d+ histogram cells, 0 differences\n0 complaints, 0 events, 0 erased texts, 0 differences\n$/
      ),
    ]);
  });

  it('ends with 2 where what is stored differs from a recount, and makes it right again', async () => {
    await breakHistograms();
    const broken = await strapiCx('verify', ...DEMO);
    expect(broken.code).toBe(2);
    expect(broken.stdout).toMatch(/^nps 0\.\.10, .*: stored \[.*\], recounted \[.*\]$/m);
    expect(broken.stdout).toMatch(/^2 answers, (\d+) histogram cells, \1 differences$/m);
    const rebuilt = await strapiCx('rebuild', ...DEMO);
    expect([rebuilt.code, rebuilt.stdout]).toEqual([
      0,
      expect.stringMatching(/^\d+ histogram cells rebuilt from 2 answers\n$/),
    ]);
    const verified = await strapiCx('verify', ...DEMO);
    expect([verified.code, verified.stdout]).toEqual([
      0,
      expect.stringContaining(' 0 differences'),
    ]);
  });
});
