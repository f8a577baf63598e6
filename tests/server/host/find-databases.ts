import { DATABASES, type DatabaseClient } from './databases';
import { connectServer, serverConnection } from './database-servers';
import { REACHABILITY } from './on-each-database';

const whyUnreachable = async (client: DatabaseClient): Promise<string | null> => {
  if (client === 'sqlite') return null;
  const server = connectServer(client);
  try {
    await server.raw('select 1');
    return null;
  } catch (error) {
    const { host, port, user } = serverConnection(client);
    return `no ${client} for ${user}@${host}:${port} (${(error as Error).message})`;
  } finally {
    await server.destroy();
  }
};

/** Jest's global setup: asks once which databases answer, so that each test file needn't. */
export default async (): Promise<void> => {
  const found: Partial<Record<DatabaseClient, string | null>> = {};
  for (const client of DATABASES) found[client] = await whyUnreachable(client);
  process.env[REACHABILITY] = JSON.stringify(found);
};
