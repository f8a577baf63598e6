/** Rooms that know no Strapi, no database and no file: tested in milliseconds. */
const PURE_ROOMS =
  '^server/src/(kpi|statistics|calendar|journey-map|complaint-process|text|import)/';

/** What browsers run as well is as pure as they are. */
const PURE = [PURE_ROOMS, '^shared/'];

const SOURCE = '^(server/src|admin/src|shared|widget|client)/';
const STRAPI = 'node_modules/@strapi/';
const DATABASE = 'node_modules/(knex|pg|mysql2|better-sqlite3)/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'pure-rooms-know-no-other-room',
      'KPIs, statistics, calendars, maps, processes, texts and the reading of rows import only each other and shared.',
      { path: PURE_ROOMS },
      { path: '^(server|admin|widget|client)/', pathNot: PURE_ROOMS }
    ),
    forbid(
      'pure-rooms-know-no-strapi',
      'Pure rooms and shared import nothing of Strapi and no database.',
      { path: PURE },
      { path: [STRAPI, DATABASE, '^(koa|ioredis)$', 'node_modules/(koa|ioredis)/'] }
    ),
    forbid(
      'pure-rooms-do-no-io',
      'Pure rooms and shared import no Node built-in.',
      { path: PURE },
      { dependencyTypes: ['core'] }
    ),
    forbid(
      'statistics-and-calendar-stand-alone',
      'Maths and calendars know no KPI.',
      { path: '^server/src/(statistics|calendar|text)/' },
      { path: '^server/src/(kpi|journey-map|complaint-process)/' }
    ),
    forbid(
      'only-store-knows-knex',
      'SQL belongs in the store and the migrations.',
      { path: SOURCE, pathNot: '^server/src/(store|migrations)/' },
      { path: DATABASE }
    ),
    forbid(
      'store-serves-and-never-asks',
      'The store answers services; it calls none, and no controller.',
      { path: '^server/src/store/' },
      { path: '^server/src/(services|controllers|routes|policies|middlewares|cli)/' }
    ),
    forbid('server-knows-no-admin', 'Two programs.', { path: '^server/' }, { path: '^admin/' }),
    forbid('admin-knows-no-server', 'Two programs.', { path: '^admin/' }, { path: '^server/' }),
    forbid(
      'shared-knows-neither',
      'Contracts are imported by everybody and import nobody.',
      { path: '^shared/' },
      { path: ['^(server|admin|widget|client|demo|tests|bench)/', STRAPI] }
    ),
    forbid(
      'widget-and-client-know-only-shared',
      'They run in a foreign front end.',
      { path: '^(widget|client)/', pathNot: '\\.(test|config)\\.[cm]?[jt]s$' },
      { pathNot: '^(shared|widget|client)/' }
    ),
    forbid(
      'admin-knows-only-public-strapi',
      'Deep imports break with the next minor version.',
      { path: '^admin/' },
      { path: 'node_modules/@strapi/(?!strapi/|design-system/|icons/)' }
    ),
    forbid(
      'source-knows-no-test',
      'What is shipped imports neither tests nor demo nor benchmark.',
      { path: SOURCE },
      { path: '^(tests|demo|bench|scripts)/' }
    ),
    forbid(
      'no-circles',
      'Circles at run time depend on who is loaded first; types may refer to each other.',
      { path: SOURCE },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    ),
    forbid(
      'declared-only',
      'An undeclared package is somebody else’s.',
      { path: SOURCE },
      // `peerDependenciesMeta` counts as a section that dependency-cruiser doesn't know.
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'],
        dependencyTypesNot: ['npm', 'npm-peer'],
      }
    ),
    forbid(
      'no-dev-dependencies-at-run-time',
      'Development packages are not installed with the plugin (and the build would bundle them).',
      { path: SOURCE, pathNot: '\\.d\\.ts$' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'npm-peer', 'type-only'] }
    ),
    forbid('resolvable', 'It must be there.', { path: SOURCE }, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.cjs', '.mjs', '.jsx', '.json', '.d.ts'],
    },
  },
};
