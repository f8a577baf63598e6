import fs from 'node:fs';
import { connectServer } from './database-servers';
import { fileOf, type DatabaseClient } from './databases';
import { REACHABILITY } from './on-each-database';
import { forgetTemplate, RUN, templatesOf } from './prepared-databases';

const dropFrom = async (client: 'postgres' | 'mysql', names: readonly string[]): Promise<void> => {
  const server = connectServer(client);
  try {
    for (const name of names) await server.raw('drop database if exists ??', [name]);
  } finally {
    await server.destroy();
  }
};

/** Jest's global teardown: the templates of this run go with it. */
export default async (): Promise<void> => {
  const names = templatesOf(process.env[RUN] ?? '');
  if (names.length === 0) return;
  const missing = JSON.parse(process.env[REACHABILITY] ?? '{}') as Record<DatabaseClient, unknown>;
  if (missing.postgres === null) await dropFrom('postgres', names);
  if (missing.mysql === null) await dropFrom('mysql', names);
  for (const name of names) {
    fs.rmSync(fileOf({ name }), { force: true });
    forgetTemplate(name);
  }
};
