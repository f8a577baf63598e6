import fs from 'node:fs';
import path from 'node:path';
import supertest from 'supertest';
import type { LoggedDelivery } from '../../../shared/contracts/alert-log';
import { CONTROL, collapseAfterQuietWeeks } from '../alerts/alert-host';
import { builtPlugin } from '../built-plugin';
import { createDatabaseWithTables, describeOnEachDatabase, type TestDatabase } from '../host';
import { startChild, writeChildApp, type ChildHost } from './child-host';

const RULES = 12;
/** So often both look and send again once all was told. */
const MORE_RUNS = 6;
/** Longer than a run takes that has everything to send. */
const RUN_MILLISECONDS = 1_500;

/** Promises that are broken as soon as they are made, by the wall clock. */
const AT_ONCE = { acknowledgement: 1, first_response: 1, next_update: 1, resolution: 1 };
const POLICY = {
  key: 'default',
  name: 'Default',
  isDefault: true,
  enabled: true,
  rank: 0,
  conditions: [],
  clock: 'wall',
  targets: { low: AT_ONCE, normal: AT_ONCE, high: AT_ONCE, urgent: AT_ONCE },
};

/** Keeps mails in a file that both processes write to, and does a job of the plugin when it is told to. */
const ENTRY = `
const fs = require('node:fs');
const path = require('node:path');
module.exports = {
  async bootstrap({ strapi }) {
    const policies = strapi.db.query('plugin::cx.sla-policy');
    if ((await policies.count()) === 0) await policies.create({ data: ${JSON.stringify(POLICY)} });
    const file = path.join(strapi.dirs.app.root, 'mails.jsonl');
    const send = async (mail) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      fs.appendFileSync(file, JSON.stringify({ to: mail.to, text: mail.text, process: process.pid }) + '\\n');
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
  'two instances on one database that send and are acted on at once',
  (client) => {
    let database: TestDatabase;
    let appDir: string;
    let admin: string;
    let other: string;
    const children: ChildHost[] = [];

    const as = (token: string, method: 'get' | 'post', url: string, instance = 0) => {
      const request = supertest(children[instance]?.url ?? '');
      return request[method](url).set('Authorization', `Bearer ${token}`);
    };
    const mails = (): { to: string; text: string; process: number }[] => {
      const file = path.join(appDir, 'mails.jsonl');
      const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : '';
      return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line));
    };
    const both = (job: string) => children.forEach((child) => child.tell(job));
    /** Does over and over what the jobs do by themselves later, and waits until it is done. */
    const andAgain = async (looking: string): Promise<void> => {
      for (let run = 0; run < MORE_RUNS; run += 1) {
        both(looking);
        both('cx:send-alerts');
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      await new Promise((resolve) => setTimeout(resolve, RUN_MILLISECONDS));
    };
    /** Another admin of the same role, logged in. */
    const colleague = async (email: string): Promise<string> => {
      const roles = await as(admin, 'get', '/admin/roles').expect(200);
      const invited = await as(admin, 'post', '/admin/users')
        .send({ firstname: 'B', email, roles: [roles.body.data[0].id] })
        .expect(201);
      const { registrationToken } = invited.body.data;
      const userInfo = { firstname: 'B', lastname: 'B', password: 'Two-Senders-2' };
      const registered = await supertest(children[1]?.url ?? '')
        .post('/admin/register')
        .send({ registrationToken, userInfo })
        .expect(200);
      return registered.body.data.token;
    };
    const file = async (facts: object = {}): Promise<{ reference: string; sequence: number }> => {
      const common = { kind: 'complaint', channel: 'website', locale: 'en', subject: 'Late' };
      const { body } = await as(admin, 'post', '/cx/complaints')
        .send({
          facts: { ...common, ...facts },
          text: 'Two weeks late.',
          complainant: { name: 'Sara', email: 'sara@example.com', phone: null },
        })
        .expect(201);
      return body.data;
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
      other = await colleague('b@example.com');
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
      both('cx:find-alerts');
      await until(() => {
        both('cx:send-alerts');
        return mails().length >= RULES;
      });
      await andAgain('cx:find-alerts');
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

    it('see each other at a case, and tell of its broken promises in one mail', async () => {
      const me = await as(admin, 'get', '/admin/users/me').expect(200);
      // The job comes by itself in every minute's 23rd second: it must not come between the promises.
      await until(() => new Date().getSeconds() < 15 || new Date().getSeconds() > 25);
      const { reference } = await file({ assignee: String(me.body.data.id) });
      const presence = async (token: string, writing: boolean, instance: number) => {
        const url = `/cx/complaints/${reference}/presence`;
        const { body } = await as(token, 'post', url, instance).send({ writing }).expect(200);
        return body.data.others.map((one: { writing: boolean }) => one.writing);
      };
      expect(await presence(admin, true, 0)).toEqual([]);
      expect(await presence(other, false, 1)).toEqual([true]);
      expect(await presence(admin, false, 0)).toEqual([false]);

      const own = () => mails().filter(({ to }) => to === 'a@example.com');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      both('cx:complaint-clock');
      await until(() => {
        both('cx:send-alerts');
        return own().length > 0;
      });
      await andAgain('cx:complaint-clock');
      expect(own()).toHaveLength(1);
      // Of the acknowledgement, the first response and the resolution, which nobody has to assess first.
      expect(own()[0]?.text.match(/It is late by/g)).toHaveLength(3);
    }, 180_000);

    it('let one of two agents act on what both have seen, and keep all that both write', async () => {
      const { reference, sequence } = await file();
      const agents = [admin, other];
      const act = (instance: number, command: object, seen?: number) =>
        as(agents[instance] ?? '', 'post', `/cx/complaints/${reference}/events`, instance).send({
          commands: [command],
          ...(seen !== undefined && { sequence: seen }),
        });
      const ROUNDS: ((instance: number) => object)[] = [
        () => ({ type: 'step', to: 'acknowledged', facts: { acknowledgementMode: 'phone' } }),
        ...[1, 2, 3, 4].map((round) => (instance: number) => ({
          type: 'facts',
          facts: { team: `team ${round} of ${instance}` },
        })),
      ];
      for (const [round, commandOf] of ROUNDS.entries()) {
        const seen = sequence + round;
        const both = await Promise.all([0, 1].map((one) => act(one, commandOf(one), seen)));
        expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
        const lost = both.find(({ status }) => status === 409);
        expect(lost?.body.error.details).toMatchObject({ code: 'changed', sequence: seen + 1 });
      }
      const texts = Array.from({ length: 20 }, (_, index) => `note ${index}`);
      const written = await Promise.all(
        texts.map((text, index) => act(index % 2, { type: 'note', text }))
      );
      expect(written.map(({ status }) => status)).toEqual(texts.map(() => 200));

      const found = await as(other, 'get', `/cx/complaints/${reference}`, 1).expect(200);
      const { chain, events } = found.body.data as {
        chain: object;
        events: { sequence: number; type: string; text: string | null }[];
      };
      expect(chain).toEqual({ ok: true, brokenAt: null, erased: [] });
      expect(events.map((event) => event.sequence)).toEqual(
        Array.from({ length: sequence + ROUNDS.length + texts.length }, (_, index) => index + 1)
      );
      const notes = events.filter(({ type }) => type === 'note').map(({ text }) => text);
      expect([...notes].sort()).toEqual([...texts].sort());
    }, 180_000);
  },
  ['postgres', 'mysql']
);
