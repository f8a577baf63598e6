import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import supertest from 'supertest';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { expectAnswers } from './answers';
import { buildAdmin, installBareApp, startApp, type RunningApp } from './bare-app';
import { expectOneCopyOfEach } from './one-copy';
import { packPlugin } from './packed';

const STRAPI = '5.54.0';

describe(`the packed plugin in a bare Strapi ${STRAPI}`, () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cx-pack-'));
  let appDir: string;
  let app: RunningApp | undefined;

  beforeAll(async () => {
    appDir = installBareApp(STRAPI, packPlugin(folder).file);
    buildAdmin(appDir);
    app = await startApp(appDir);
  }, 900_000);
  afterAll(async () => {
    await app?.stop();
    for (const each of [folder, appDir]) fs.rmSync(each, { recursive: true, force: true });
  });

  it('shares the packages that it must share with the host', () => expectOneCopyOfEach(appDir));

  it('takes feedback and answers with a KPI', () => expectAnswers(app!.url));

  it('serves an admin panel that knows the plugin', async () => {
    const index = await supertest(app!.url).get('/admin/').expect(200);
    expect(index.text).toContain('<div id="strapi"');
    const assets = path.join(appDir, 'build');
    const scripts = fs.readdirSync(assets).filter((file) => file.endsWith('.js'));
    const texts = scripts.map((file) => fs.readFileSync(path.join(assets, file), 'utf8'));
    expect(texts.some((text) => text.includes(ADMIN_ACTIONS.readKpis))).toBe(true);
  });

  it('finds no difference with npx strapi-cx verify', () => {
    const { status, stdout } = spawnSync(
      'npx',
      ['--no-install', 'strapi-cx', 'verify', '--app', '.'],
      {
        cwd: appDir,
        encoding: 'utf8',
      }
    );
    expect(stdout).toContain('3 answers');
    expect(stdout).toContain(' 0 differences');
    expect(status).toBe(0);
  });
});
