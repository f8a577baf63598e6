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
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', swc] },
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/demo/(dist|build)', '/\\.tmp/'],
  ...extra,
});

/** Pure logic in milliseconds; server, browser and package tests run real things, one after another. */
module.exports = {
  projects: [
    project('unit'),
    project('server'),
    project('admin', {
      testEnvironment: 'jsdom',
      transformIgnorePatterns: ['/node_modules/(?!(@strapi/(design-system|icons))/)'],
    }),
    project('browser'),
    project('package'),
  ],
};
