import { describeOnEachDatabase, startHost, type Host } from '../host';

const TOUCHPOINT = 'plugin::cx.touchpoint';
const LOCATION = 'plugin::cx.location';
const SURVEY = 'plugin::cx.survey';
const JOURNEY = 'plugin::cx.journey';

const question = (text: string) => ({
  key: 'recommend',
  metric: 'nps',
  scale: { min: 0, max: 10 },
  prompt: { en: text },
});

describeOnEachDatabase('reference data', (database) => {
  let host: Host;
  const documents = (uid: string) => host.strapi.documents(uid as 'plugin::upload.file');
  const create = (uid: string, data: object, more: object = {}) =>
    documents(uid).create({ data, ...more } as never) as unknown as Promise<{
      documentId: string;
      key: string;
    }>;
  const answer = (over: object) =>
    host.request
      .post('/api/cx/feedback')
      .send({ siteKey: host.siteKey, answers: [{ metric: 'nps', score: 9 }], ...over })
      .expect(201);

  beforeAll(async () => {
    host = await startHost({ database });
    await host.strapi
      .plugin('i18n')
      .service('locales')
      .create({ name: 'Persian (fa)', code: 'fa' });
  });
  afterAll(() => host.stop());

  it('gives a key to one document only, also when two take it at once', async () => {
    await create(TOUCHPOINT, { name: 'Checkout', key: 'checkout', channel: 'website' });
    await expect(
      create(TOUCHPOINT, { name: 'Other', key: 'checkout', channel: 'app' })
    ).rejects.toThrow('key checkout is taken by another touchpoint');
    const race = await Promise.allSettled(
      [1, 2, 3].map((n) => create(TOUCHPOINT, { name: `Race ${n}`, key: 'race', channel: 'app' }))
    );
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('never changes a key, in any locale, and lets the name be translated', async () => {
    const { documentId } = await create(TOUCHPOINT, {
      name: 'Delivery',
      key: 'delivery',
      channel: 'delivery',
    });
    await expect(
      documents(TOUCHPOINT).update({ documentId, data: { key: 'shipping' } as never })
    ).rejects.toThrow('key must stay delivery');
    await documents(TOUCHPOINT).update({
      documentId,
      locale: 'fa',
      data: { name: 'تحویل' } as never,
    });
    const persian = await documents(TOUCHPOINT).findOne({ documentId, locale: 'fa' });
    expect(persian).toMatchObject({ name: 'تحویل', key: 'delivery' });
  });

  it('refuses keys, zones and maps that are none', async () => {
    await expect(create(LOCATION, { name: 'X', key: 'a b', timeZone: 'UTC' })).rejects.toThrow(
      'key must be'
    );
    await expect(
      create(LOCATION, { name: 'X', key: 'x', timeZone: 'Mars/Olympus' })
    ).rejects.toThrow('timeZone must be an IANA time zone');
    const map = { stages: [{ key: 'buy', name: 'Buy', touchpoints: ['nowhere'] }] };
    await expect(create(JOURNEY, { name: 'J', key: 'j', map })).rejects.toThrow(
      'there is no touchpoint with the key nowhere'
    );
  });

  it("keeps a journey's key over publishing twice", async () => {
    const map = { stages: [{ key: 'buy', name: 'Buy', touchpoints: ['checkout'] }] };
    const { documentId } = await create(JOURNEY, { name: 'Shop', key: 'shop', map });
    await documents(JOURNEY).publish({ documentId });
    await documents(JOURNEY).publish({ documentId });
    await expect(create(JOURNEY, { name: 'Other', key: 'shop', map })).rejects.toThrow('taken');
  });

  it('makes a version of a survey whenever its questions change', async () => {
    const { documentId } = await create(SURVEY, {
      name: 'S',
      key: 'relation',
      questions: [question('One?')],
    });
    const version = async () =>
      ((await documents(SURVEY).findOne({ documentId })) as unknown as { version: number }).version;
    expect(await version()).toBe(1);
    await documents(SURVEY).update({ documentId, data: { name: 'Renamed' } as never });
    await documents(SURVEY).update({
      documentId,
      data: { questions: [question('One?')] } as never,
    });
    expect(await version()).toBe(1);
    await documents(SURVEY).update({
      documentId,
      data: { questions: [question('Two?')], version: 9 } as never,
    });
    expect(await version()).toBe(2);
    const survey = host.strapi.plugin('cx').service('survey');
    expect((await survey.questionsOf('relation', 1))[0].prompt.en).toBe('One?');
    expect((await survey.questionsOf('relation', 2))[0].prompt.en).toBe('Two?');
  });

  it('lets what facts refer to be archived, not deleted, and the rest be deleted', async () => {
    const shop = await create(LOCATION, { name: 'Shop', key: 'shop-1', timeZone: 'Asia/Tehran' });
    const unused = await create(LOCATION, { name: 'Unused', key: 'shop-2', timeZone: 'UTC' });
    await answer({ location: 'shop-1' });
    await expect(documents(LOCATION).delete({ documentId: shop.documentId })).rejects.toThrow(
      "location shop-1 can't be deleted because feedback refers to it; archive it instead"
    );
    expect(await documents(LOCATION).findOne({ documentId: shop.documentId })).not.toBeNull();
    await documents(LOCATION).delete({ documentId: unused.documentId, locale: '*' });
    await create(LOCATION, { name: 'Again', key: 'shop-2', timeZone: 'UTC' });
    await documents(LOCATION).update({
      documentId: shop.documentId,
      data: { archived: true } as never,
    });
    const refused = await host.request
      .post('/api/cx/feedback')
      .send({ siteKey: host.siteKey, location: 'shop-1', answers: [{ metric: 'nps', score: 9 }] });
    expect(refused.status).toBe(400);
  });

  it('shows an open survey in the language asked for', async () => {
    const questions = [
      { ...question('Recommend?'), prompt: { en: 'Recommend?', fa: 'توصیه می‌کنید؟' } },
    ];
    await create(SURVEY, { name: 'Open', key: 'open', questions });
    const { body } = await host.request.get('/api/cx/surveys/open?locale=fa').expect(200);
    expect(body.data).toMatchObject({ key: 'open', version: 1, locale: 'fa', direction: 'rtl' });
    expect(body.data.questions[0].prompt).toBe('توصیه می‌کنید؟');
    await host.request.get('/api/cx/surveys/none').expect(404);
  });

  it('says in which language a survey comes that lacks the one asked for', async () => {
    const questions = [{ ...question('Recommend?'), prompt: { en: 'Recommend?', he: 'להמליץ?' } }];
    await create(SURVEY, { name: 'Some', key: 'some', questions });
    const shown = async (locale: string) => {
      const { body } = await host.request.get(`/api/cx/surveys/some?locale=${locale}`).expect(200);
      return [body.data.locale, body.data.direction, body.data.questions[0].prompt];
    };
    expect(await shown('fa')).toEqual(['en', 'ltr', 'Recommend?']);
    expect(await shown('en-GB')).toEqual(['en', 'ltr', 'Recommend?']);
    expect(await shown('he-IL')).toEqual(['he', 'rtl', 'להמליץ?']);
  });
});
