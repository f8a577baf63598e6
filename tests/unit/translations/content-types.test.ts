import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { contentTypeMessages } from '../../../admin/src/translations/content-types';
import { contentTypes } from '../../../server/src/content-types';
import { LOCALES } from '../../../shared/locales';

const TRANSLATIONS = join(__dirname, '../../../admin/src/translations');
const read = (name: string) => JSON.parse(readFileSync(join(TRANSLATIONS, name), 'utf8'));

interface ShownType {
  info: { singularName: string; displayName: string };
  config: { layouts: { list: string[]; edit: { name: string }[][] } };
  attributes: Record<string, { type: string; enum?: readonly string[] }>;
}

/** Those that the Content Manager lists, each with a form. */
const shown = Object.values(contentTypes)
  .map(({ schema }) => schema as unknown as ShownType)
  .filter((schema) => 'config' in schema);

const fieldsOf = ({ config: { layouts } }: ShownType): string[] => [
  ...new Set([...layouts.list, ...layouts.edit.flat().map(({ name }) => name)]),
];
const valuesOf = ({ attributes }: ShownType): string[] =>
  Object.values(attributes).flatMap((attribute) => [...(attribute.enum ?? [])]);

const FOREIGN = /[\p{Script=Latin}]/u;

describe.each(LOCALES.filter((locale) => locale !== 'en'))('our types in %s', (locale) => {
  const texts = read(`content-types/${locale}.json`);
  const messages: Record<string, string> = contentTypeMessages(texts, read(`${locale}.json`));

  it('are called something, with all that their lists and forms show', () => {
    expect(shown.length).toBeGreaterThan(10);
    const ids = shown.flatMap((type) => [
      type.info.displayName,
      ...fieldsOf(type).map(
        (field) => `content-manager.content-types.plugin::cx.${type.info.singularName}.${field}`
      ),
      ...valuesOf(type),
    ]);
    expect(ids.filter((id) => !messages[id]?.trim())).toEqual([]);
    expect(ids.filter((id) => FOREIGN.test(messages[id] ?? ''))).toEqual([]);
  });

  it('have no label for what is not there', () => {
    const unknown = Object.entries(texts.fields as Record<string, object>).flatMap(
      ([name, fields]) => {
        const type = shown.find(({ info }) => info.singularName === name);
        const known = Object.keys(type?.attributes ?? {});
        return Object.keys(fields)
          .filter((field) => !known.includes(field))
          .map((field) => `${name}.${field}`);
      }
    );
    expect(unknown).toEqual([]);
    const types = shown.map(({ info }) => info.displayName);
    expect(Object.keys(texts.types).sort()).toEqual([...types].sort());
  });
});

it('takes no word away that Strapi itself looks for', () => {
  const { types, values } = read('content-types/ar.json') as Record<string, object>;
  const ours = [...Object.keys(types ?? {}), ...Object.keys(values ?? {})];
  const packages = join(__dirname, '../../../node_modules/@strapi');
  const files = readdirSync(packages).flatMap((name) =>
    ['dist/admin/translations', 'dist/admin/admin/src/translations'].map((folder) =>
      join(packages, name, folder, 'en.json.js')
    )
  );
  const theirs = files.flatMap((file) => {
    try {
      return Object.keys(
        jest.requireActual<{ default?: object } & Record<string, object>>(file).default ??
          jest.requireActual<object>(file)
      );
    } catch {
      return [];
    }
  });
  expect(theirs.length).toBeGreaterThan(500);
  expect(ours.filter((id) => theirs.includes(id))).toEqual([]);
});
