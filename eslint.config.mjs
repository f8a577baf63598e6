import js from '@eslint/js';
import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import maxFunctionLines from './eslint/max-function-lines.mjs';

const SOURCE = ['server/src/**/*.ts', 'admin/src/**/*.{ts,tsx}', 'shared/**/*.ts'];

const noDatabase = [
  {
    selector: "MemberExpression[property.name='connection'][object.property.name='db']",
    message: 'SQL belongs in server/src/store.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(raw|getConnection|queryBuilder)$/]',
    message: 'SQL belongs in server/src/store.',
  },
];

const noForeignWords = {
  paths: [{ name: 'knex', message: 'Only server/src/store knows SQL.' }],
  patterns: [
    { group: ['@strapi/*/dist/**', '@strapi/admin', '@strapi/admin/**'], message: 'Not public.' },
  ],
};

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/build/**',
      '**/.tmp/**',
      '**/.cache/**',
      'demo/.strapi/**',
      'demo/types/**',
      'docs/**',
      '.shared/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    languageOptions: {
      // One program for all of them: by the nearest tsconfig.json there would be one for each folder.
      parserOptions: { project: 'eslint/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-namespace': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: SOURCE,
    plugins: { cx: { rules: { 'max-function-lines': maxFunctionLines } } },
    rules: {
      'max-lines': ['error', { max: 220, skipBlankLines: true }],
      'cx/max-function-lines': ['error', { max: 60 }],
      'no-console': 'error',
      'no-restricted-imports': ['error', noForeignWords],
    },
  },
  {
    files: ['server/src/cli/**', 'server/src/store/**', 'server/src/migrations/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: noForeignWords.patterns }] },
  },
  { files: ['server/src/cli/**'], rules: { 'no-console': 'off' } },
  {
    // Server, admin and front ends run it: it works on what it is given and reaches for nothing.
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'require', 'fetch', 'window', 'document', 'localStorage'].map(
          (name) => ({ name, message: 'shared/ is pure: hand it over as an argument.' })
        ),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: noForeignWords.paths,
          patterns: [
            ...noForeignWords.patterns,
            { regex: '^(@strapi/|koa)', message: 'shared/ knows no Strapi.' },
            { regex: '^node:', message: 'shared/ does no I/O.' },
          ],
        },
      ],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/store/**', 'server/src/migrations/**'],
    rules: { 'no-restricted-syntax': ['error', ...noDatabase] },
  },
  {
    files: ['admin/src/**/*.{ts,tsx}', 'tests/admin/**/*.{ts,tsx}'],
    extends: [reactHooks.configs['recommended-latest']],
    rules: { 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['admin/src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: "Use Strapi's useFetchClient: it carries the token." },
      ],
      'no-restricted-imports': [
        'error',
        {
          ...noForeignWords,
          patterns: [
            ...noForeignWords.patterns,
            {
              regex: '^@strapi/strapi(?!/admin$)',
              message: 'The admin knows @strapi/strapi/admin only.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXOpeningElement[name.name='Button'] > JSXAttribute[name.name='loading']",
          message: 'A button that is loading is disabled and loses the keyboard: use SteadyButton.',
        },
      ],
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { sourceType: 'commonjs', globals: globals.node },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  {
    files: ['demo/src/admin/**'],
    languageOptions: { sourceType: 'module', globals: globals.browser },
  }
);
