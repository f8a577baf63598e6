import { startHost, type Host, type HostOptions } from '../host';

const PATH = '/api/cx/feedback';
const ANSWER = { answers: [{ metric: 'nps', score: 9 }] };

const open = (options: Partial<HostOptions> = {}): Promise<Host> =>
  startHost({ database: 'sqlite', ...options });

const send = (host: Host, path = PATH) =>
  host.request.post(path).send({ siteKey: host.siteKey, ...ANSWER });

/** How often the router looks through all its routes while something is done. */
const searchesWhile = async (host: Host, work: () => Promise<unknown>): Promise<number> => {
  const { router } = host.strapi.server;
  const match = jest.spyOn(router, 'match');
  await work();
  const searches = match.mock.contexts.filter((context) => context === router).length;
  match.mockRestore();
  return searches;
};

/** A site that has something of its own before all routes, which must not be passed over. */
const openWithMiddleware = async () => {
  const seen: string[] = [];
  const host = await open({
    bootstrap: ({ strapi }) => {
      strapi.server.use((ctx, next) => {
        seen.push(ctx.path);
        return next();
      });
    },
  });
  return { host, seen };
};

describe('the way to POST /api/cx/feedback', () => {
  let host: Host;
  let slow: Awaited<ReturnType<typeof openWithMiddleware>>;
  beforeAll(async () => {
    slow = await openWithMiddleware();
    await send(slow.host).expect(201);
    await send(slow.host).expect(201);
    // Only one runs at a time in one process: what the first says is asked of it before.
    await slow.host.stop();
    host = await open();
    await send(host).expect(201);
  });
  afterAll(() => host.stop());

  it('is not searched again among all routes', async () => {
    expect(await searchesWhile(host, () => send(host).expect(201))).toBe(0);
    expect(await searchesWhile(host, () => host.request.get('/api/cx/kpis'))).toBe(1);
  });

  it('leads through what the site puts before all routes', () => {
    expect(slow.seen).toEqual([PATH, PATH]);
  });

  it('finds a route that is added later', async () => {
    await host.request.get(PATH).expect(404);
    host.strapi.server.router.get(PATH, (ctx: { body: unknown }) => {
      ctx.body = 'added';
    });
    expect((await host.request.get(PATH).expect(200)).text).toBe('added');
  });
});

/** Requests to that address, and to some beside it, that end in every way. */
const askEverything = async (host: Host) => {
  const { request, siteKey } = host;
  const body = { siteKey, ...ANSWER };
  const asked = [
    request.post(PATH).send(body),
    request.post(`${PATH}/`).send(body),
    request.post(`${PATH}?siteKey=${siteKey}`).send(ANSWER),
    request.post(PATH).send(ANSWER),
    request.post(PATH).send({ siteKey }),
    request.post(PATH).send({ ...body, answers: [{ metric: 'nps', score: 11 }] }),
    request.post(PATH).auth('wrong', { type: 'bearer' }).send(body),
    request.post(PATH).set('content-type', 'text/plain').send('score=9'),
    request.post('/api/cx/feedbacks').send(body),
    request.post('/API/cx/feedback').send(body),
    request.options(PATH).set('origin', 'https://shop.example'),
    request.get(PATH),
    request.head(PATH),
    request.put(PATH).send(body),
    request.delete(PATH),
  ];
  const answers = [];
  for (const one of asked) {
    const { status, headers, body: said } = await one;
    answers.push({ status, allow: headers.allow ?? null, error: said.error ?? null });
  }
  return answers;
};

it('answers everything there as the long way does', async () => {
  const { host: slow } = await openWithMiddleware();
  const wanted = await askEverything(slow).finally(() => slow.stop());
  const host = await open();
  try {
    await send(host).expect(201);
    expect(await askEverything(host)).toEqual(wanted);
  } finally {
    await host.stop();
  }
  expect(new Set(wanted.map(({ status }) => status)).size).toBeGreaterThan(4);
});

it('follows the prefix of the site', async () => {
  const host = await open({ config: { api: { rest: { prefix: '/v1' } } } });
  try {
    await send(host, '/v1/cx/feedback').expect(201);
    const again = () => send(host, '/v1/cx/feedback').expect(201);
    expect(await searchesWhile(host, again)).toBe(0);
  } finally {
    await host.stop();
  }
});
