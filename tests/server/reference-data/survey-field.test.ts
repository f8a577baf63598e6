import type { SurveyQuestion } from '../../../shared/contracts/survey';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const SURVEY = 'plugin::cx.survey';

interface StoredSchema {
  tables: { name: string; columns: { name: string }[] }[];
}

const question = (over: object = {}) => ({
  key: 'recommend',
  metric: 'nps',
  scale: { min: 0, max: 10 },
  prompt: { en: 'Would you recommend us?', ar: 'هل توصي بنا؟' },
  ...over,
});

/** The questions as a custom field: the Content Manager's form hands them on, and their column stays what it was. */
describeOnEachDatabase('questions in the form of a survey', (database) => {
  let host: Host;
  let token: string;
  const send = (method: 'post' | 'put', path: string, data: object) =>
    host.request[method](`/content-manager/collection-types/${SURVEY}${path}`)
      .set('Authorization', `Bearer ${token}`)
      .send(data);
  const make = async (key: string, questions: object[]) => {
    const { body } = await send('post', '', { name: key, key, questions }).expect(201);
    return body.data as { documentId: string; version: number; questions: SurveyQuestion[] };
  };

  beforeAll(async () => {
    host = await startHost({ database });
    token = await host.adminToken();
  });
  afterAll(() => host.stop());

  it('are a custom field over a column of JSON like any other', async () => {
    const { strapi } = host;
    const { attributes, tableName } = strapi.db.metadata.get(SURVEY);
    expect(attributes.questions?.type).toBe('json');
    expect(strapi.contentType(SURVEY as 'plugin::upload.file').attributes).toMatchObject({
      questions: { type: 'json', customField: 'plugin::cx.survey-questions', required: true },
    });
    const stored = await strapi.db.connection('strapi_database_schema').first('schema');
    const schema = (
      typeof stored.schema === 'string' ? JSON.parse(stored.schema) : stored.schema
    ) as StoredSchema;
    const columns = schema.tables.find(({ name }) => name === tableName)?.columns ?? [];
    // As it was synchronised while the attribute was a plain one of JSON.
    expect(columns.find(({ name }) => name === 'questions')).toEqual({
      name: 'questions',
      type: 'jsonb',
      args: [],
      defaultTo: null,
      notNullable: false,
      unsigned: false,
    });
  });

  it('are kept as they were sent, and make a version where they say something else', async () => {
    const asked = [question({ scale: { min: 0, max: 10, unit: 'points' } })];
    const made = await make('by-form', asked);
    expect(made).toMatchObject({ version: 1, questions: asked });
    const versionAfter = async (questions: object[]) => {
      const { body } = await send('put', `/${made.documentId}`, { questions }).expect(200);
      expect(body.data.questions).toEqual(questions);
      return body.data.version as number;
    };
    expect(await versionAfter(asked)).toBe(1);
    // A mark that is off says what one says that is left out.
    expect(await versionAfter([{ ...asked[0], required: false }])).toBe(1);
    expect(await versionAfter([{ ...asked[0], required: true }])).toBe(2);
    const worded = question({ prompt: { en: 'Would you?', tr: 'Önerir misiniz?' } });
    expect(await versionAfter([worded])).toBe(3);
    const second = question({ key: 'effort', metric: 'ces', scale: { min: 1, max: 7 } });
    expect(await versionAfter([worded, second])).toBe(4);
    expect(await versionAfter([second, worded])).toBe(5);
    const { questionsOf } = host.strapi.plugin('cx').service('survey');
    expect(await questionsOf('by-form', 1)).toEqual(asked);
    expect(await questionsOf('by-form', 4)).toEqual([worded, second]);
  });

  it('are refused with the place of each fault and the reason for people', async () => {
    const { documentId, questions } = await make('refused', [question()]);
    const wrong = [question(), question({ metric: 'csat', scale: { min: 1, max: 90 } })];
    const { body } = await send('put', `/${documentId}`, { questions: wrong }).expect(400);
    const faults = body.error.details.errors as { path: string[]; because: { code: string } }[];
    expect(faults.map(({ path, because }) => [path.join('.'), because.code])).toEqual([
      ['questions.1.scale', 'questionScale'],
      ['questions.1.key', 'questionKeyTwice'],
    ]);
    const none = await send('put', `/${documentId}`, { questions: [] }).expect(400);
    expect(none.body.error.details.errors[0]).toMatchObject({
      path: ['questions'],
      because: { code: 'questionCount', args: { most: 50 } },
    });
    const { body: after } = await host.request
      .get(`/content-manager/collection-types/${SURVEY}/${documentId}`)
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    expect(after.data).toMatchObject({ version: 1, questions });
  });
});
