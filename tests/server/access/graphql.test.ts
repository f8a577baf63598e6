import type { Core } from '@strapi/strapi';
import { contentTypes } from '../../../server/src/content-types';
import { startHost, type Host } from '../host';

/** What names things: websites may read it with a token that reads. */
const OPEN = ['complaint-category', 'location', 'persona', 'touchpoint'];

const NAMES = Object.keys(contentTypes);

type Uid = Parameters<Core.Strapi['contentType']>[0];
const uidOf = (name: string) => `plugin::cx.${name}` as Uid;

/** Stands in every text of one entry, and nowhere else. */
const markOf = (name: string) => `written-in-${name}.`;

interface Attribute {
  type: string;
  enum?: string[];
}

const valueOf = (name: string, { type, enum: words }: Attribute): unknown => {
  if (['string', 'text', 'email'].includes(type)) return markOf(name);
  if (type === 'enumeration') return words?.[0];
  if (['json', 'customField'].includes(type)) return { text: markOf(name) };
  if (type === 'boolean') return false;
  if (type === 'date') return '2026-01-01';
  if (type === 'datetime') return new Date('2026-01-01T00:00:00Z');
  return ['integer', 'biginteger', 'float', 'decimal'].includes(type) ? 1 : undefined;
};

/** One entry of each type that says everything, past all rules of how one comes about. */
const fill = async (strapi: Core.Strapi): Promise<Map<string, string>> => {
  const ids = new Map<string, string>();
  strapi.db.lifecycles.disable();
  for (const name of NAMES) {
    const attributes = Object.entries(strapi.contentType(uidOf(name)).attributes);
    const own = attributes.filter(([key]) => !['locale', 'createdBy', 'updatedBy'].includes(key));
    const data = Object.fromEntries(
      own.map(([key, attribute]) => [key, valueOf(name, attribute as Attribute)])
    );
    const documentId = `${name}-1`;
    await strapi.db
      .query(uidOf(name))
      .create({ data: { ...data, documentId, locale: 'en', publishedAt: new Date(0) } });
    ids.set(name, documentId);
  }
  strapi.db.lifecycles.enable();
  return ids;
};

interface TypeRef {
  kind: string;
  name: string | null;
  ofType?: TypeRef | null;
}
interface Field {
  name: string;
  type: TypeRef;
  args: { name: string; type: TypeRef }[];
}
interface Type {
  kind: string;
  name: string;
  fields: Field[] | null;
  inputFields: { name: string }[] | null;
}

const REF = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }';
const SCHEMA = `{ __schema { types {
  kind name
  fields { name type { ${REF} } args { name type { ${REF} } } }
  inputFields { name }
} } }`;

const named = (type: TypeRef): string => (type.ofType ? named(type.ofType) : (type.name ?? ''));

// With GraphQL a host takes much longer to boot.
jest.setTimeout(600_000);

describe('GraphQL over what is ours', () => {
  let host: Host;
  let ids: Map<string, string>;
  let schema: Map<string, Type>;

  const ask = async (query: string, token: string | null) => {
    const request = host.request.post('/graphql').send({ query });
    return token ? request.set('Authorization', `Bearer ${token}`) : request;
  };

  /** Everything that a type says of itself and of what it leads to. */
  const selection = (type: string, depth: number): string => {
    const fields = (schema.get(type)?.fields ?? []).flatMap((field) => {
      const inner = named(field.type);
      if (!schema.get(inner)?.fields) return [field.name];
      const below = depth > 0 ? selection(inner, depth - 1) : '';
      return below ? [`${field.name} ${below}`] : [];
    });
    return fields.length > 0 ? `{ ${fields.join(' ')} }` : '';
  };

  /** The types of whose entries a caller gets to read anything, however it asks. */
  const readable = async (token: string | null): Promise<string[]> => {
    const told: string[] = [];
    for (const { name, type, args } of schema.get('Query')?.fields ?? []) {
      if (!name.toLowerCase().startsWith('cx') || name.startsWith('cxPublished')) continue;
      const below = selection(named(type), 2);
      const isOne = args.some((one) => one.name === 'documentId');
      const asked = isOne ? [...ids.values()].map((id) => `(documentId: "${id}")`) : [''];
      for (const which of asked) told.push((await ask(`{ ${name}${which} ${below} }`, token)).text);
    }
    return NAMES.filter((name) => told.some((text) => text.includes(markOf(name)))).sort();
  };

  /** Everything of ours that a role of the site can be given. */
  const grantAll = async (): Promise<string[]> => {
    const { strapi } = host;
    const offered = strapi.plugin('users-permissions').service('users-permissions');
    const { controllers } = offered.getActions({ defaultEnable: false })['plugin::cx'];
    const actions = Object.entries(controllers as Record<string, object>).flatMap(
      ([controller, of]) => Object.keys(of).map((action) => `plugin::cx.${controller}.${action}`)
    );
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    for (const action of actions)
      await strapi.db
        .query('plugin::users-permissions.permission')
        .create({ data: { action, role: role.id } });
    return actions;
  };

  beforeAll(async () => {
    host = await startHost({ database: 'sqlite', firstBoot: true, plugins: { graphql: true } });
    ids = await fill(host.strapi);
    const { body } = await ask(SCHEMA, await host.apiToken('full-access'));
    schema = new Map(body.data.__schema.types.map((type: Type) => [type.name, type]));
  });
  afterAll(() => host?.stop());

  it('holds the types that name things, and no others, to ask for or to write', () => {
    const { naming } = host.strapi.plugin('graphql').service('utils');
    const there = NAMES.filter((name) => {
      const type: string = naming.getTypeName(host.strapi.contentType(uidOf(name)));
      return [...schema.keys()].some((key) => key === type || key.startsWith(`${type}Input`));
    });
    expect(there.sort()).toEqual(OPEN);
  });

  it('cannot even ask about what is private in them', () => {
    const asked = OPEN.flatMap((name) => {
      const type = host.strapi.contentType(uidOf(name));
      const { naming } = host.strapi.plugin('graphql').service('utils');
      const hidden = Object.entries(type.attributes).filter(
        ([, attribute]) => (attribute as { private?: boolean }).private === true
      );
      const { inputFields } = schema.get(naming.getFiltersInputTypeName(type)) ?? {};
      expect(inputFields?.map((field) => field.name)).toContain('key');
      return hidden.filter(([key]) => inputFields?.some((field) => field.name === key));
    });
    expect(asked).toEqual([]);
  });

  it('tells a token that reads of nothing else', async () => {
    expect(await readable(await host.apiToken('read-only'))).toEqual(OPEN);
  });

  it('tells strangers of nothing, whatever a site allows them', async () => {
    const actions = await grantAll();
    expect(actions).toContain('plugin::cx.survey.findOne');
    expect(await readable(null)).toEqual([]);
  });
});
