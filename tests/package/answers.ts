import supertest from 'supertest';
import { SITE_KEY } from './bare-app';

const ADMIN = {
  firstname: 'Package',
  lastname: 'Admin',
  email: 'package@example.com',
  password: 'Package-Admin-1',
};

/** Registers the first admin over HTTP and makes an API token, as somebody who just installed it would. */
export const newApiToken = async (url: string): Promise<string> => {
  const registered = await supertest(url).post('/admin/register-admin').send(ADMIN);
  const admin = registered.body.data.token as string;
  const created = await supertest(url)
    .post('/admin/api-tokens')
    .auth(admin, { type: 'bearer' })
    .send({ name: 'Package', description: '', type: 'full-access', lifespan: null });
  return created.body.data.accessKey as string;
};

/** Three answers in, one NPS out. */
export const expectAnswers = async (url: string): Promise<void> => {
  const token = await newApiToken(url);
  for (const score of [10, 9, 3]) {
    const answers = [{ metric: 'nps', score }];
    await supertest(url).post('/api/cx/feedback').send({ siteKey: SITE_KEY, answers }).expect(201);
  }
  const refused = await supertest(url)
    .post('/api/cx/feedback')
    .send({ siteKey: SITE_KEY, answers: [{ metric: 'nps', score: 11 }] })
    .expect(400);
  expect(refused.body.error.name).toBe('ValidationError');
  const { body } = await supertest(url)
    .get('/api/cx/kpis/nps')
    .auth(token, { type: 'bearer' })
    .expect(200);
  expect(body.data).toMatchObject({ kpi: 'nps', n: 3, value: expect.closeTo(100 / 3, 10) });
  await supertest(url).get('/api/cx/kpis/nps').expect(403);
};
