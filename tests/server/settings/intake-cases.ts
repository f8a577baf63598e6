import type { GetIntakeSettings, SiteKeyState } from '../../../shared/contracts/settings';
import { pathsIn, type Scene } from './settings-client';

type Intake = GetIntakeSettings.Response['data'];

/** Site keys and limits, as they are set and as they are felt by who sends feedback. */
export const intakeCases = (scene: () => Scene): void => {
  const nps = [{ metric: 'nps', score: 9 }];
  const state = async (): Promise<Intake> =>
    (await scene().manager.get('settings/intake').expect(200)).body.data;
  const make = async (name: string, origins: string[] = []): Promise<SiteKeyState> =>
    (await scene().manager.post('settings/site-keys', { name, origins }).expect(201)).body.data;
  const change = (id: string | null, body: object) =>
    scene().manager.put(`settings/site-keys/${id}`, body);
  const feedback = (siteKey: string, origin?: string) => {
    const request = scene().host.request.post('/api/cx/feedback');
    if (origin) request.set('Origin', origin);
    return request.send({ siteKey, answers: nps });
  };

  it('are those of config/plugins until others are made', async () => {
    const { limits, siteKeys } = await state();
    expect(limits.values).toEqual({
      maxBodyBytes: 65_536,
      maxBatchBodyBytes: 8_388_608,
      limited: true,
      visitorPoints: 60,
      visitorSeconds: 60,
      sitePoints: 6000,
      siteSeconds: 60,
    });
    expect(limits.change).toBeNull();
    expect(siteKeys).toEqual([
      {
        id: null,
        name: 'Test site',
        key: scene().host.siteKey,
        origins: [],
        enabled: true,
        change: null,
      },
    ]);
  });

  it('let feedback in from their origins, until they are disabled or deleted', async () => {
    const site = await make('Shop', ['https://Shop.Example:443', 'http://localhost:3000']);
    expect(site).toMatchObject({
      name: 'Shop',
      origins: ['https://shop.example', 'http://localhost:3000'],
      enabled: true,
      change: { by: expect.stringContaining('Role ') },
    });
    expect(site.key).toMatch(/^cx_[\w-]{24}$/);
    await feedback(site.key, 'https://shop.example').expect(201);
    await feedback(site.key, 'https://other.example').expect(403);
    await feedback(site.key).expect(403);

    await change(site.id, { origins: ['https://other.example'], name: 'Other' }).expect(200);
    await feedback(site.key, 'https://other.example').expect(201);
    await change(site.id, { enabled: false }).expect(200);
    await feedback(site.key, 'https://other.example').expect(403);
    await change(site.id, { enabled: true }).expect(200);
    await feedback(site.key, 'https://other.example').expect(201);
    await scene().manager.remove(`settings/site-keys/${site.id}`).expect(200);
    await feedback(site.key, 'https://other.example').expect(403);
    await change(site.id, { enabled: true }).expect(404);
    await scene().manager.remove(`settings/site-keys/${site.id}`).expect(404);
    await feedback(scene().host.siteKey).expect(201);
  });

  it('have names of their own, also when two are made at once', async () => {
    const body = { name: 'Twice', origins: [] };
    const made = await Promise.all([
      scene().manager.post('settings/site-keys', body),
      scene().manager.post('settings/site-keys', body),
    ]);
    expect(made.map(({ status }) => status).sort()).toEqual([201, 400]);
    const other = await make('Other name');
    expect(pathsIn((await change(other.id, { name: 'Twice' }).expect(400)).body)).toEqual(['name']);
    const configured = { name: 'Test site', origins: [] };
    await scene().manager.post('settings/site-keys', configured).expect(400);
    for (const { id } of (await state()).siteKeys.filter((site) => site.id !== null)) {
      await scene().manager.remove(`settings/site-keys/${id}`).expect(200);
    }
  });

  it.each([
    ['name', { name: '', origins: [] }],
    ['name', { origins: [] }],
    ['name', { name: 'two\nlines', origins: [] }],
    ['origins', { name: 'x' }],
    ['origins', { name: 'x', origins: ['shop.example'] }],
    ['origins', { name: 'x', origins: ['https://shop.example/path'] }],
    ['origins', { name: 'x', origins: 'https://shop.example' }],
    ['key', { name: 'x', origins: [], key: 'my-own-key' }],
  ])('name %s where a site key is wrong', async (field, body) => {
    const answer = await scene().manager.post('settings/site-keys', body).expect(400);
    expect(pathsIn(answer.body)).toEqual([field]);
  });

  it('limit at once what comes in, and let it through again', async () => {
    const site = await make('Limited');
    const set = (body: object) => scene().manager.put('settings/intake', body).expect(200);
    await set({ sitePoints: 2, maxBodyBytes: 2048 });
    await feedback(site.key).expect(201);
    await feedback(site.key).expect(201);
    const { body } = await feedback(site.key).expect(429);
    expect(body.error.message).toContain('at most 2 in 60 seconds');
    await feedback(site.key).expect(429);
    const long = [{ metric: 'nps', score: 9, comment: 'x'.repeat(3000) }];
    await scene()
      .host.request.post('/api/cx/feedback')
      .send({ siteKey: site.key, answers: long })
      .expect(413);
    await set({ sitePoints: 5 });
    await feedback(site.key).expect(201);
    await set({ limited: false });
    for (let sent = 0; sent < 4; sent += 1) await feedback(site.key).expect(201);
    await set({ sitePoints: null, maxBodyBytes: null, limited: null });
    expect((await state()).limits.stored).toMatchObject({ sitePoints: null, limited: null });
  });

  it.each([
    ['visitorPoints', { visitorPoints: 0 }],
    ['sitePoints', { sitePoints: 1e12 }],
    ['siteSeconds', { siteSeconds: 1.5 }],
    ['maxBodyBytes', { maxBodyBytes: '64k' }],
    ['limited', { limited: 'no' }],
    ['maxGroup', { maxGroup: 5 }],
  ])('name %s where a limit is wrong', async (field, body) => {
    const answer = await scene().manager.put('settings/intake', body).expect(400);
    expect(pathsIn(answer.body)).toEqual([field]);
  });

  it('are closed without the right', async () => {
    const { reader, host } = scene();
    await host.request.get('/cx/settings/intake').expect(401);
    await reader.get('settings/intake').expect(403);
    await reader.put('settings/intake', { limited: false }).expect(403);
    await reader.post('settings/site-keys', { name: 'x', origins: [] }).expect(403);
    await reader.put('settings/site-keys/x', { enabled: true }).expect(403);
    await reader.remove('settings/site-keys/x').expect(403);
  });
};
