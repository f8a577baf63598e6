import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Agent } from './start-host';

const SUPER_ADMIN = {
  firstname: 'Test',
  lastname: 'Admin',
  email: 'admin@example.com',
  password: 'Test-Admin-1',
};

const tokenIn = (body: { data?: { token?: string } }, what: string): string => {
  const token = body.data?.token;
  if (!token) throw new Error(`${what} gave no token: ${JSON.stringify(body)}`);
  return token;
};

/** Logs the super admin in, and registers them first where the database has no admin yet. */
export const superAdminToken = async (strapi: Core.Strapi, request: Agent): Promise<string> => {
  if (await strapi.service('admin::user').exists()) {
    const { email, password } = SUPER_ADMIN;
    const login = await request.post('/admin/login').send({ email, password });
    return tokenIn(login.body, 'Logging in');
  }
  const registered = await request.post('/admin/register-admin').send(SUPER_ADMIN);
  return tokenIn(registered.body, 'Registering the first admin');
};

/** An action, or one that holds under conditions, for a content type, its fields or languages only. */
export type ActionGrant =
  | string
  | {
      action: string;
      conditions?: string[];
      subject?: string;
      /** Of a localised type: `locales: null` is all of them. */
      properties?: { locales?: string[] | null; fields?: string[] };
    };

/** A new admin whose only role has exactly these actions, logged in. */
export const adminTokenWith = async (
  strapi: Core.Strapi,
  request: Agent,
  actions: readonly ActionGrant[]
): Promise<string> => {
  const tag = randomBytes(4).toString('hex');
  const role = await strapi
    .service('admin::role')
    .create({ name: `Role ${tag}`, code: `cx-${tag}` });
  await strapi.service('admin::role').assignPermissions(
    role.id,
    actions.map((grant) => ({
      subject: null,
      properties: {},
      conditions: [],
      ...(typeof grant === 'string' ? { action: grant } : grant),
    }))
  );
  const user = { email: `${tag}@example.com`, password: `Test-${tag}-A1` };
  await strapi.service('admin::user').create({
    ...user,
    firstname: 'Role',
    lastname: tag,
    registrationToken: null,
    isActive: true,
    roles: [role.id],
  });
  const login = await request.post('/admin/login').send(user);
  return tokenIn(login.body, 'Logging in');
};

/** What an API token may do: everything, reading, or exactly these actions (`plugin::cx.feedback.create`). */
export type ApiTokenGrant = 'full-access' | 'read-only' | readonly string[];

export const newApiToken = async (strapi: Core.Strapi, grant: ApiTokenGrant): Promise<string> => {
  const tokens =
    strapi.service('admin::api-token-content-api') ?? strapi.service('admin::api-token');
  const { accessKey } = await tokens.create({
    name: `Test ${randomBytes(4).toString('hex')}`,
    description: '',
    lifespan: null,
    ...(typeof grant === 'string' ? { type: grant } : { type: 'custom', permissions: [...grant] }),
  });
  return accessKey as string;
};
