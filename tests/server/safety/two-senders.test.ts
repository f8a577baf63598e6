import fs from 'node:fs';
import path from 'node:path';
import supertest from 'supertest';
import type { LoggedDelivery } from '../../../shared/contracts/alert-log';
import { CONTROL, collapseAfterQuietWeeks } from '../alerts/alert-host';
import { builtPlugin } from '../built-plugin';
import { createDatabaseWithTables, describeOnEachDatabase, type TestDatabase } from '../host';
import { startChild, writeChildApp, type ChildHost } from './child-host';

const RULES = 12;
/** Longer than the pause between two looks of the job that sends. */
const LATER = 12_000;

/** Keeps mails in a file that both processes write to, and does a job of the plugin when it is told to. */
const ENTRY = `
const fs = require('node:fs');
const path = require('node:path');
module.exports = {
  bootstrap({ strapi }) {
    const file = path.join(strapi.dirs.app.root, 'mails.jsonl');
    const send = async (mail) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      fs.appendFileSync(file, JSON.stringify({ to: mail.to, process: process.pid }) + '\\n');
    };
    Object.assign(strapi.plugin('email'), { provider: { send } });
    process.on('message', (name) => strapi.cron.jobs.find((job) => job.name === name).job.invoke());
  },
};
`;

const until = async (isSo: () => Promise<boolean> | boolean): Promise<void> => {
  const end = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('it did not come about within a minute');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
};

describeOnEachDatabase(
  'alerts of two instances on one database',
  (client) => {
    let database: TestDatabase;
    let appDir: string;
    let admin: string;
    const children: ChildHost[] = [];

    const as = (token: string, method: 'get' | 'post', url: string) => {
      const request = supertest(children[0]?.url ?? '');
      return request[method](url).set('Authorization', `Bearer ${token}`);
    };
    const mails = (): { to: string; process: number }[] => {
      const file = path.join(appDir, 'mails.jsonl');
      const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : '';
      return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line));
    };
    const addresses = Array.from({ length: RULES }, (_, index) => `ops-${index}@example.com`);

    beforeAll(async () => {
      database = await createDatabaseWithTables(client);
      appDir = writeChildApp(database, { entry: ENTRY });
      children.push(await startChild(appDir));
      children.push(await startChild(appDir));
      const { body } = await supertest(children[0]?.url ?? '')
        .post('/admin/register-admin')
        .send({ firstname: 'A', email: 'a@example.com', password: 'Two-Senders-1' });
      admin = body.data.token;
      const token = { name: 'all', description: '', type: 'full-access', lifespan: null };
      const made = await as(admin, 'post', '/admin/api-tokens').send(token).expect(201);
      await as(made.body.data.accessKey, 'post', '/api/cx/feedback/batch')
        .send({ responses: collapseAfterQuietWeeks(), allOrNothing: true })
        .expect(200);
      for (const address of addresses) {
        const recipients = [{ kind: 'email', address, locale: 'en' }];
        await as(admin, 'post', '/cx/alerts')
          .send({ ...CONTROL, name: address, filters: {}, recipients })
          .expect(201);
      }
    }, 600_000);
    afterAll(async () => {
      await Promise.all(children.map((child) => child.end('SIGKILL')));
      fs.rmSync(appDir, { recursive: true, force: true });
      builtPlugin.remove();
      await database.drop();
    });

    it('tell of each event once, though both look and send at the same time', async () => {
      const both = (job: string) => children.forEach((child) => child.tell(job));
      both('cx:find-alerts');
      await until(() => {
        both('cx:send-alerts');
        return mails().length >= RULES;
      });
      both('cx:find-alerts');
      both('cx:send-alerts');
      await new Promise((resolve) => setTimeout(resolve, LATER));
      expect(
        mails()
          .map(({ to }) => to)
          .sort()
      ).toEqual([...addresses].sort());
      const log = await as(admin, 'get', '/cx/alerts/log').expect(200);
      const states = (log.body.data as LoggedDelivery[]).map(({ state, attempts }) => [
        state,
        attempts,
      ]);
      expect(states).toEqual(addresses.map(() => ['sent', 1]));
    }, 180_000);
  },
  ['postgres', 'mysql']
);
