/** A tiny tree in which each rule is broken once: rule → file → text. */
export type Trespasses = Record<string, Record<string, string>>;

/** What `.dependency-cruiser.cjs` must catch; the first file of each is the culprit. */
export const IMPORT_TRESPASSES: Trespasses = {
  'pure-rooms-know-no-other-room': {
    'server/src/kpi/asks-a-service.ts':
      "import { ask } from '../services/ask';\nexport const a = ask;",
    'server/src/services/ask.ts': 'export const ask = 1;',
  },
  'pure-rooms-know-no-strapi': {
    'server/src/text/throws-strapi.ts': "export { errors } from '@strapi/utils';",
  },
  'pure-rooms-do-no-io': {
    'server/src/import/reads-a-file.ts': "export { readFileSync } from 'node:fs';",
  },
  'statistics-and-calendar-stand-alone': {
    'server/src/statistics/knows-kpis.ts': "export { one } from '../kpi/one';",
    'server/src/kpi/one.ts': 'export const one = 1;',
  },
  'only-store-knows-knex': {
    'server/src/services/queries.ts': "import type { Knex } from 'knex';\nexport type Q = Knex;",
  },
  'store-serves-and-never-asks': {
    'server/src/store/asks-a-service.ts': "export { ask } from '../services/ask';",
  },
  'server-knows-no-admin': {
    'server/src/services/shows.ts': "export { page } from '../../../admin/src/page';",
    'admin/src/page.ts': 'export const page = 1;',
  },
  'admin-knows-no-server': {
    'admin/src/counts.ts': "export { one } from '../../server/src/kpi/one';",
  },
  'shared-knows-neither': {
    'shared/asks.ts': "export { ask } from '../server/src/services/ask';",
  },
  'widget-and-client-know-only-shared': {
    'widget/asks.ts': "export { page } from '../admin/src/page';",
  },
  'admin-knows-only-public-strapi': {
    'admin/src/deep.ts': "export { useRBAC } from '@strapi/admin/strapi-admin';",
  },
  'source-knows-no-test': {
    'server/src/services/from-a-test.ts': "export { fixture } from '../../../tests/fixture';",
    'tests/fixture.ts': 'export const fixture = 1;',
  },
  'no-circles': {
    'server/src/services/circle-a.ts':
      "import { b } from './circle-b';\nexport const a = (): number => b();",
    'server/src/services/circle-b.ts':
      "import { a } from './circle-a';\nexport const b = (): number => a();",
  },
  'declared-only': {
    'server/src/services/undeclared.ts': "export { default } from 'semver';",
  },
  'no-dev-dependencies-at-run-time': {
    'server/src/services/dev.ts': "export { default } from 'lodash';",
  },
  resolvable: {
    'server/src/services/nowhere.ts': "export { nothing } from './nothing';",
  },
};

/** Rules that hold in shared as well: rule, file, text. */
export const SHARED_IMPORTS: [rule: string, file: string, text: string][] = [
  ['pure-rooms-know-no-strapi', 'shared/throws.ts', "export { errors } from '@strapi/utils';"],
  ['pure-rooms-do-no-io', 'shared/reads.ts', "export { readFileSync } from 'node:fs';"],
];

/** Neighbours of the above that must pass. */
export const ALLOWED_IMPORTS: Record<string, string> = {
  'server/src/kpi/counts.ts': "export { mean } from '../statistics/mean';",
  'server/src/statistics/mean.ts': 'export const mean = 1;',
  'server/src/store/query.ts': "import type { Knex } from 'knex';\nexport type Q = Knex;",
  'server/src/services/types-a.ts':
    "import type { B } from './types-b';\nexport interface A { b: B }",
  'server/src/services/types-b.ts':
    "import type { A } from './types-a';\nexport interface B { a: A }",
  'admin/src/public.ts': "export { useRBAC } from '@strapi/strapi/admin';",
};

/** What `eslint.config.mjs` must catch in the first file of each. */
export const LINT_TRESPASSES: Trespasses = {
  'no-restricted-syntax': {
    'server/src/services/raw.ts':
      "export const ask = (strapi: { db: { connection: { raw(sql: string): unknown } } }): unknown =>\n  strapi.db.connection.raw('select 1');",
  },
  'no-restricted-imports': {
    'admin/src/whole-strapi.ts': "export { createStrapi } from '@strapi/strapi';",
  },
  'no-restricted-globals': {
    'admin/src/fetches.ts': "export const load = () => fetch('/cx/kpis');",
  },
  'no-console': { 'server/src/services/prints.ts': "console.log('here');\nexport {};" },
  'max-lines': { 'shared/long.ts': `export const a = [\n${'  1,\n'.repeat(221)}];` },
  'cx/max-function-lines': {
    'shared/long-function.ts': `export const a = (): number => {\n${'  Math.random();\n'.repeat(60)}  return 1;\n};`,
  },
  '@typescript-eslint/no-explicit-any': { 'shared/any.ts': 'export const a: any = 1;' },
  '@typescript-eslint/ban-ts-comment': {
    'shared/silenced.ts': "// @ts-expect-error because I say so\nexport const a: number = 'b';",
  },
  'react-hooks/rules-of-hooks': {
    'admin/src/Sometimes.tsx':
      "import { useState } from 'react';\nexport const Sometimes = ({ on }: { on: boolean }) => {\n  if (on) useState(1);\n  return null;\n};",
  },
};

/** Likewise. */
export const SHARED_CODE: [rule: string, file: string, text: string][] = [
  ['no-restricted-imports', 'shared/core.ts', "export type { Core } from '@strapi/strapi';"],
  ['no-restricted-imports', 'shared/hashes.ts', "export { createHash } from 'node:crypto';"],
  ['no-restricted-globals', 'shared/zone.ts', 'export const zone = process.env.TZ;'],
  ['no-restricted-globals', 'shared/loads.ts', "export const load = () => fetch('/cx/kpis');"],
];

/** Neighbours of the above that must pass. */
export const ALLOWED_CODE: Record<string, string> = {
  'server/src/store/raw.ts':
    "export const ask = (strapi: { db: { connection: { raw(sql: string): unknown } } }): unknown =>\n  strapi.db.connection.raw('select 1');",
  'server/src/cli/prints.ts': "console.log('here');\nexport {};",
  'admin/src/admin-of-strapi.ts': "export { useRBAC } from '@strapi/strapi/admin';",
  'shared/factory.ts': `export const createAService = () => ({\n  a(): number {\n${'    Math.random();\n'.repeat(40)}    return 1;\n  },\n  b(): number {\n${'    Math.random();\n'.repeat(40)}    return 1;\n  },\n});`,
};
