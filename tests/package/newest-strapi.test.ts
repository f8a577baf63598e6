import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import supertest from 'supertest';
import manifest from '../../package.json';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { expectAnswers } from './answers';
import { buildAdmin, createBareApp, startApp, type RunningApp } from './bare-app';
import { expectOneCopyOfEach } from './one-copy';

/** The version that the plugin is made with. */
const STRAPI = manifest.devDependencies['@strapi/strapi'];

describe(`the packed plugin in a bare Strapi ${STRAPI}`, () => {
  let appDir: string;
  let app: RunningApp | undefined;

  beforeAll(async () => {
    appDir = createBareApp(STRAPI);
    buildAdmin(appDir);
    app = await startApp(appDir);
  }, 900_000);
  afterAll(async () => {
    await app?.stop();
    fs.rmSync(appDir, { recursive: true, force: true });
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
