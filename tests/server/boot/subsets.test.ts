import { OPTIONAL_PLUGINS, startHost, type HostOptions, type OptionalPlugin } from '../host';

/**
 * Strapi calls these core features and keeps them, whatever `config/plugins` says: a boot without either of
 * them can't be had, and one that leaves them out as well is the same as one that doesn't.
 */
const UNAVOIDABLE: readonly OptionalPlugin[] = ['i18n', 'upload'];
const POSITIONS = ['first', 'last'] as const;

/** None and all in both positions; those that can be left out one by one in one position each. */
const CASES: [without: OptionalPlugin[], position: 'first' | 'last'][] = [
  ...POSITIONS.flatMap((position): [OptionalPlugin[], 'first' | 'last'][] => [
    [[], position],
    [[...OPTIONAL_PLUGINS], position],
  ]),
  [['users-permissions', 'i18n'], 'first'],
  [['graphql', 'upload'], 'last'],
];

const pluginsWithout = (without: OptionalPlugin[]): HostOptions['plugins'] =>
  Object.fromEntries(OPTIONAL_PLUGINS.map((name) => [name, !without.includes(name)]));

describe.each(CASES)(
  'without [%s] and with the plugin %s in config/plugins',
  (without, position) => {
    it('boots, takes an answer and counts it', async () => {
      const host = await startHost({
        database: 'sqlite',
        plugins: pluginsWithout(without),
        cxPosition: position,
        firstBoot: true,
      });
      try {
        const enabled = OPTIONAL_PLUGINS.filter((name) => host.strapi.plugin(name));
        const expected = OPTIONAL_PLUGINS.filter(
          (name) => UNAVOIDABLE.includes(name) || !without.includes(name)
        );
        expect(enabled).toEqual(expected);
        const answers = [{ metric: 'nps', score: 9, comment: 'Quick and kind' }];
        const body = { siteKey: host.siteKey, answers };
        await host.request.post('/api/cx/feedback').send(body).expect(201);
        const token = await host.apiToken('read-only');
        const kpi = await host.request.get('/api/cx/kpis/nps').auth(token, { type: 'bearer' });
        expect(kpi.body.data).toMatchObject({ value: 100, n: 1 });
      } finally {
        await host.stop();
      }
    });
  }
);
