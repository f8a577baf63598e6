const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
};

const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: __dirname,
  // Where jest looks for files of ours; without it, it lists node_modules each time.
  roots: ['<rootDir>/tests', '<rootDir>/server', '<rootDir>/admin', '<rootDir>/shared'],
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', swc] },
  testEnvironment: 'node',
  runtime: '<rootDir>/tests/sharing-runtime.js',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/demo/(dist|build)', '/\\.tmp/'],
  ...extra,
});

/** Suites that boot Strapi: databases are looked for once, and a boot may take its time. */
const realHosts = {
  globalSetup: '<rootDir>/tests/server/host/find-databases.ts',
  globalTeardown: '<rootDir>/tests/server/host/drop-templates.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/server/host/allow-slow-boots.ts'],
};

/** Suites whose packages, Strapi or the browser's driver, are loaded once a process. */
const oneWorld = { testEnvironment: '<rootDir>/tests/one-world.js' };

/** Pure logic in milliseconds; server, browser and package tests run real things. */
module.exports = {
  // What dozens of booted hosts leave behind in one process would end it in the last suites.
  workerIdleMemoryLimit: '1.5GB',
  testSequencer: '<rootDir>/tests/slowest-first.js',
  projects: [
    project('unit', oneWorld),
    project('server', {
      ...realHosts,
      testEnvironment: '<rootDir>/tests/server/host/host-world.js',
    }),
    project('admin', {
      testEnvironment: '<rootDir>/tests/admin/one-window.js',
      // The real admin runs in these tests; what it needs of ES-module-only packages is compiled.
      transformIgnorePatterns: [
        '/node_modules/(?!(@strapi/(design-system|icons)|fractional-indexing)/)',
      ],
      // Where @strapi/strapi/admin gets it from, without the Content Manager's editors.
      moduleNameMapper: { '^@strapi/strapi/admin$': '@strapi/admin/strapi-admin' },
      setupFiles: ['<rootDir>/tests/admin/browser-gaps.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/admin/patience.ts'],
    }),
    project('browser', {
      ...realHosts,
      ...oneWorld,
      globalSetup: '<rootDir>/tests/browser/prepare.ts',
    }),
    project('package', { ...realHosts, globalSetup: '<rootDir>/tests/package/prepare.ts' }),
  ],
};
