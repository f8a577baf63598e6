import { randomBytes } from 'node:crypto';
import Redis from 'ioredis';
import { DATABASES, type DatabaseClient } from './databases';
import { connectServer, serverConnection } from './database-servers';
import { REACHABILITY, REDIS_URL } from './on-each-database';
import { RUN } from './prepared-databases';

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

const whyNoRedis = async (): Promise<string | null> => {
  const redis = new Redis(REDIS_URL, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return null;
  } catch (error) {
    return `no Redis at ${REDIS_URL} (${(error as Error).message})`;
  } finally {
    redis.disconnect();
  }
};

/** Jest's global setup: asks once which databases answer, so that each test file needn't. */
export default async (): Promise<void> => {
  const found: Partial<Record<DatabaseClient | 'redis', string | null>> = {};
  for (const client of DATABASES) found[client] = await whyUnreachable(client);
  found.redis = await whyNoRedis();
  process.env[REACHABILITY] = JSON.stringify(found);
  process.env[RUN] = `${process.pid}_${randomBytes(4).toString('hex')}`;
};
