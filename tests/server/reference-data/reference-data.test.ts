import fa from '../../../server/src/translations/fa.json';
import { migrate } from '../../../server/src/migrations';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const TOUCHPOINT = 'plugin::cx.touchpoint';
const LOCATION = 'plugin::cx.location';
const SURVEY = 'plugin::cx.survey';
const JOURNEY = 'plugin::cx.journey';
const CUSTOMER = 'plugin::cx.customer';

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
    await host.strapi.plugin('i18n').service('locales').create({ name: 'Arabic (ar)', code: 'ar' });
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

  it('never changes the key of a customer, nor gives one to two, and lets the rest be changed', async () => {
    const bearer = ['Authorization', `Bearer ${await host.adminToken()}`] as const;
    const path = `/content-manager/collection-types/${CUSTOMER}`;
    const post = (key: string) =>
      host.request
        .post(path)
        .set(...bearer)
        .send({ key, relationship: 'prospect' });
    const { documentId } = (await post('c-1').expect(201)).body.data;
    const put = (data: object) =>
      host.request
        .put(`${path}/${documentId}`)
        .set(...bearer)
        .send(data);
    await answer({ customer: 'c-1' });
    const changed = await put({ key: 'c-2', segment: 'gold' }).expect(400);
    expect(changed.body.error).toMatchObject({
      name: 'ValidationError',
      message: 'key must stay c-1: facts know this customer by it',
      details: { errors: [{ path: ['key'] }] },
    });
    await put({ key: 'c-1', segment: 'silver' }).expect(200);
    const twin = await post('c-1').expect(400);
    expect(twin.body.error).toMatchObject({
      message: 'key c-1 is taken by another customer',
      details: { errors: [{ path: ['key'] }] },
    });
    const race = await Promise.all([post('c-3'), post('c-3'), post('c-3')]);
    expect(race.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
    await expect(
      host.strapi.db
        .query(CUSTOMER as 'plugin::upload.file')
        .updateMany({ where: { segment: 'silver' }, data: { key: 'c-9' } as never })
    ).rejects.toThrow('key must stay c-1');
    expect(await documents(CUSTOMER).findOne({ documentId })).toMatchObject({
      key: 'c-1',
      segment: 'silver',
      relationship: 'prospect',
    });
    await documents(CUSTOMER).delete({ documentId });
    expect(await documents(CUSTOMER).findOne({ documentId })).toBeNull();
  });

  it('refuses keys, zones and maps that are none', async () => {
    await expect(create(LOCATION, { name: 'X', key: 'a b', timeZone: 'UTC' })).rejects.toThrow(
      'key must be'
    );
    await expect(
      create(LOCATION, { name: 'X', key: 'x', timeZone: 'Mars/Olympus' })
    ).rejects.toThrow('timeZone must be an IANA time zone');
    await expect(
      create(LOCATION, { name: 'X', key: 'x', timeZone: 'UTC', region: 'Gulf//North' })
    ).rejects.toThrow('region must be 1 to 5 levels');
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

  it('marks on charts when a journey was published, once a day, and when a survey asks otherwise', async () => {
    const token = await host.adminToken();
    const today = new Date().toISOString().slice(0, 10);
    const events = async (path: string) => {
      const { body } = await host.request
        .get(`/cx/${path}`)
        .set('Authorization', `Bearer ${token}`)
        .expect(200);
      return body.data.events;
    };
    const map = { stages: [{ key: 'buy', name: 'Buy', touchpoints: ['checkout'] }] };
    const journey = await create(JOURNEY, { name: 'Return', key: 'return', map });
    const asked = {
      name: 'After a return',
      key: 'return-survey',
      questions: [question('Was it?')],
    };
    const survey = await create(SURVEY, asked);
    const only = 'filters[journey]=return&filters[survey]=return-survey';
    expect(await events(`overview?${only}`)).toEqual([]);
    for (const locale of ['en', 'fa']) {
      if (locale === 'fa') {
        const persian = { name: 'مرجوعی', map } as never;
        await documents(JOURNEY).update({ documentId: journey.documentId, locale, data: persian });
      }
      await documents(JOURNEY).publish({ documentId: journey.documentId, locale });
    }
    const questions = [question('Was it easy?')];
    const { documentId } = survey;
    await documents(SURVEY).update({ documentId, data: { questions } as never });
    const happened = (name: string) => [
      { kind: 'journey', date: today, key: 'return', name, version: null },
      { kind: 'survey', date: today, key: 'return-survey', name: asked.name, version: 2 },
    ];
    const sorted = async (path: string) =>
      (await events(path)).sort((a: { kind: string }, b: { kind: string }) =>
        a.kind < b.kind ? -1 : 1
      );
    expect(await sorted(`overview?${only}`)).toEqual(happened('Return'));
    expect(await sorted(`kpis/nps/page?${only}&locale=fa`)).toEqual(happened('مرجوعی'));
    expect(await events(`overview?${only}&from=2020-01-01&to=2020-12-31`)).toEqual([]);
    expect(await events('overview?filters[journey]=other&filters[survey]=other')).toEqual([]);
    const rows = await host.strapi.db.connection('cx_events').where({ subject: 'return' });
    expect(rows).toHaveLength(2);
    await expect(
      host.strapi.db.transaction(async () => {
        await documents(JOURNEY).publish({ documentId: journey.documentId });
        throw new Error('changed my mind');
      })
    ).rejects.toThrow('changed my mind');
    const after = await host.strapi.db.connection('cx_events').where({ subject: 'return' });
    expect(after).toHaveLength(2);
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

  it('translates the name of a survey, whose questions stay one thing in one version', async () => {
    const token = await host.adminToken();
    const { documentId } = await create(SURVEY, {
      name: 'Pulse',
      key: 'pulse',
      questions: [question('One?')],
    });
    const translate = (locale: string, data: object) =>
      documents(SURVEY).update({ documentId, locale, data: data as never });
    const rows = async () =>
      (
        await host.strapi.db
          .query(SURVEY as 'plugin::upload.file')
          .findMany({ where: { documentId }, orderBy: { id: 'asc' } })
      ).map((row) => [row.locale, row.name, row.version, row.archived]);
    const versions = async () =>
      (await host.strapi.db.connection('cx_survey_versions').where({ survey: 'pulse' })).length;

    await translate('fa', { name: 'نبض' });
    expect(await rows()).toEqual([
      ['en', 'Pulse', 1, false],
      ['fa', 'نبض', 1, false],
    ]);
    expect(await versions()).toBe(1);
    await translate('en', { questions: [question('Two?')] });
    expect((await rows()).map(([, , version]) => version)).toEqual([2, 2]);
    await translate('ar', { name: 'النبض', questions: [question('Three?')] });
    expect(await rows()).toEqual([
      ['en', 'Pulse', 3, false],
      ['fa', 'نبض', 3, false],
      ['ar', 'النبض', 3, false],
    ]);
    expect(await versions()).toBe(3);

    const shown = async (locale: string) =>
      (await host.request.get(`/api/cx/surveys/pulse?locale=${locale}`).expect(200)).body.data;
    // All of it in the language of the questions, of which there is only English.
    expect(await shown('fa')).toMatchObject({ name: 'Pulse', locale: 'en' });
    const prompt = { en: 'Four?', fa: 'چهار؟' };
    await translate('en', { questions: [{ ...question('Four?'), prompt }] });
    expect(await shown('fa')).toMatchObject({ name: 'نبض', locale: 'fa', version: 4 });
    expect(await shown('fa-AF')).toMatchObject({ name: 'نبض', locale: 'fa' });
    expect(await shown('de')).toMatchObject({ name: 'Pulse', locale: 'en' });

    await answer({ survey: 'pulse', answers: [{ question: 'recommend', score: 9 }] });
    const labels = async (locale: string) => {
      const { body } = await host.request
        .get(`/cx/kpis/nps?by=survey&filters[survey]=pulse&locale=${locale}`)
        .set('Authorization', `Bearer ${token}`)
        .expect(200);
      return body.data.groups.map(({ label }: { label: string }) => label);
    };
    expect([await labels('en'), await labels('fa'), await labels('ar')]).toEqual([
      ['Pulse'],
      ['نبض'],
      ['النبض'],
    ]);
  });

  it('counts a survey once, in however many languages its name is', async () => {
    const { body } = await host.request
      .get('/cx/settings/access')
      .set('Authorization', `Bearer ${await host.adminToken()}`)
      .expect(200);
    const surveys = await host.strapi.db
      .query(SURVEY as 'plugin::upload.file')
      .findMany({ where: { archived: false } as never });
    const keys = new Set(surveys.map((row) => (row as unknown as { key: string }).key));
    expect(surveys.length).toBeGreaterThan(keys.size);
    expect(body.data.frontEnd).toContainEqual({
      need: 'survey',
      state: 'done',
      count: keys.size,
    });
  });

  it('gives surveys that are older than the translations of their names the default language', async () => {
    const { connection } = host.strapi.db;
    await create(SURVEY, { name: 'Old', key: 'old-survey', questions: [question('One?')] });
    await connection('cx_surveys').where({ key: 'old-survey' }).update({ locale: null });
    await connection('cx_migrations').where({ name: '0028-name-survey-locales' }).delete();
    await migrate({ strapi: host.strapi });
    const [row] = await connection('cx_surveys').where({ key: 'old-survey' });
    expect(row).toMatchObject({ locale: 'en', name: 'Old' });
    const { body } = await host.request.get('/api/cx/surveys/old-survey').expect(200);
    expect(body.data).toMatchObject({ name: 'Old', version: 1 });
  });

  it('keeps what answers refer to of a survey: it is archived, never deleted', async () => {
    const bearer = ['Authorization', `Bearer ${await host.adminToken()}`] as const;
    const { documentId } = await create(SURVEY, {
      name: 'Asked',
      key: 'asked',
      questions: [question('One?')],
    });
    const body = { survey: 'asked', answers: [{ question: 'recommend', score: 9 }] };
    await answer(body);
    const path = `/content-manager/collection-types/${SURVEY}/${documentId}`;
    const refused = await host.request
      .delete(path)
      .set(...bearer)
      .expect(400);
    expect(refused.body.error.message).toBe(
      "survey asked can't be deleted because feedback refers to it; archive it instead"
    );
    await host.request
      .put(path)
      .set(...bearer)
      .send({ archived: true })
      .expect(200);
    await host.request.get('/api/cx/surveys/asked').expect(404);
    const late = { siteKey: host.siteKey, ...body };
    await host.request.post('/api/cx/feedback').send(late).expect(400);
    const kpi = await host.request
      .get('/cx/kpis/nps?filters[survey]=asked')
      .set(...bearer)
      .expect(200);
    expect(kpi.body.data).toMatchObject({ n: 1, value: 100 });
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

  it('does the same where all languages are deleted at once', async () => {
    const both = async (key: string): Promise<string> => {
      const shop = { name: 'Shop', key, timeZone: 'Asia/Tehran' };
      const { documentId } = await create(LOCATION, shop);
      await documents(LOCATION).update({ documentId, locale: 'fa', data: shop as never });
      return documentId;
    };
    const named = await both('in-two-1');
    await answer({ location: 'in-two-1' });
    const whole = (documentId: string) => documents(LOCATION).delete({ documentId, locale: '*' });
    await expect(whole(named)).rejects.toThrow('feedback refers to it');
    expect(await documents(LOCATION).findOne({ documentId: named, locale: 'fa' })).not.toBeNull();
    await whole(await both('in-two-2'));
    await create(LOCATION, { name: 'Again', key: 'in-two-2', timeZone: 'UTC' });
  });

  it('says what refers to a touchpoint before it is archived, and then offers it no more', async () => {
    const token = await host.adminToken();
    const get = async (path: string) =>
      (await host.request.get(path).set('Authorization', `Bearer ${token}`).expect(200)).body.data;
    const map = { stages: [{ key: 'buy', name: 'Buy', touchpoints: ['till'] }] };
    const till = await create(TOUCHPOINT, { name: 'Till', key: 'till', channel: 'store' });
    await create(JOURNEY, { name: 'Visit', key: 'visit', map });
    await create(SURVEY, { name: 'At the till', key: 'till-survey', questions: [question('?')] });
    expect(await get('/cx/references/touchpoint/till/usage')).toEqual({
      answered: false,
      answers: { n: 0, first: null, last: null, surveys: [] },
      journeys: [{ key: 'visit', name: 'Visit' }],
    });
    const answers = [{ question: 'recommend', score: 9 }];
    await answer({ touchpoint: 'till', survey: 'till-survey', answers });
    const usage = await get('/cx/references/touchpoint/till/usage');
    expect(usage).toMatchObject({
      answered: true,
      answers: { n: 1, surveys: [{ key: 'till-survey', name: 'At the till' }] },
    });
    expect(usage.answers.first).toBe(usage.answers.last);
    const offered = async () =>
      (await get('/cx/filter-values')).touchpoint.find(
        ({ key }: { key: string }) => key === 'till'
      );
    expect(await offered()).toEqual({ key: 'till', label: 'Till' });
    await host.request
      .put(`/content-manager/collection-types/${TOUCHPOINT}/${till.documentId}`)
      .set('Authorization', `Bearer ${token}`)
      .send({ archived: true })
      .expect(200);
    expect(await offered()).toEqual({ key: 'till', label: 'Till', archived: true });
    expect(await get('/cx/kpis/nps?filters[touchpoint]=till')).toMatchObject({ n: 1 });
    const refused = await host.request
      .delete(`/content-manager/collection-types/${TOUCHPOINT}/${till.documentId}`)
      .set('Authorization', `Bearer ${token}`);
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      "touchpoint till can't be deleted because feedback refers to it; archive it instead",
    ]);
  });

  it('refuses in the language that an admin chose, else in that of their Strapi', async () => {
    const token = await host.adminToken();
    const bearer = ['Authorization', `Bearer ${token}`] as const;
    await host.request
      .put('/admin/users/me')
      .set(...bearer)
      .send({ preferedLanguage: 'ar' });
    const shop = await create(LOCATION, { name: 'Shop', key: 'shop-3', timeZone: 'UTC' });
    await answer({ location: 'shop-3' });
    const { body } = await host.request
      .delete(`/content-manager/collection-types/${LOCATION}/${shop.documentId}`)
      .set(...bearer)
      .expect(400);
    expect(body.error.message).toContain('لا يمكن حذف الفرع shop-3');
    const choose = (locale: string | null) =>
      host.request
        .put('/cx/preferences')
        .set(...bearer)
        .send({ locale, calendar: null, digits: null })
        .expect(200);
    await choose('fa');
    const own = await host.request
      .delete(`/content-manager/collection-types/${LOCATION}/${shop.documentId}`)
      .set(...bearer)
      .expect(400);
    const [, refusal] = fa['delete.refused.location'].split('{key}');
    expect(own.body.error.message).toContain(refusal);
    await choose(null);
    await host.request
      .put('/admin/users/me')
      .set(...bearer)
      .send({ preferedLanguage: 'en' });
  });

  it('names a region in each language and knows it by the default one', async () => {
    const token = await host.adminToken();
    const { documentId } = await create(LOCATION, {
      name: 'Tajrish',
      key: 'tajrish',
      region: 'Iran/Tehran',
      timeZone: 'Asia/Tehran',
    });
    await documents(LOCATION).update({
      documentId,
      locale: 'fa',
      data: { name: 'تجریش', region: 'ایران / تهران' } as never,
    });
    // In the evening of UTC it is tomorrow there, which the usual window does not hold yet.
    const occurredAt = new Date(Date.now() - 86_400_000).toISOString();
    await answer({ location: 'tajrish', occurredAt });
    const groups = async (locale: string) => {
      const { body } = await host.request
        .get(`/cx/kpis/nps?by=region&filters[region]=Iran&locale=${locale}`)
        .set('Authorization', `Bearer ${token}`)
        .expect(200);
      return body.data.groups.map(({ key, label }: { key: string; label: string }) => [key, label]);
    };
    expect(await groups('en')).toEqual([['Iran/Tehran', 'Iran › Tehran']]);
    expect(await groups('fa')).toEqual([['Iran/Tehran', 'ایران › تهران']]);
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
