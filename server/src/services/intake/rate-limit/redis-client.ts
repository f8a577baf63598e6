/** What the limiter needs of `ioredis`, which is an optional peer. */
export interface RedisClient {
  disconnect(): void;
  on(event: 'error' | 'ready', listener: (error: Error) => void): unknown;
}

type RedisConstructor = new (url: string, options: Record<string, unknown>) => RedisClient;

/** Milliseconds that the boot waits for Redis to answer. */
const PATIENCE = 2_000;

/** Waits until Redis is there, or known to be away: what comes before would be counted in memory. */
const firstAnswer = (client: RedisClient): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    for (const event of ['ready', 'error'] as const) {
      client.on(event, () => {
        clearTimeout(timer);
        resolve();
      });
    }
  });

/**
 * Connects to Redis through the host's `ioredis`.
 * @throws Error that says what to install when the package is missing
 */
export const connectRedis = async (
  url: string,
  onError: (error: Error) => void
): Promise<RedisClient> => {
  const name = 'ioredis';
  let Redis: RedisConstructor;
  try {
    const module = (await import(name)) as { default: RedisConstructor; Redis?: RedisConstructor };
    Redis = module.Redis ?? module.default;
  } catch {
    throw new Error(
      'strapi-plugin-cx: option "intake.rateLimit.redis" needs the package "ioredis": ' +
        'run "npm install ioredis", or remove the option to count in the database.'
    );
  }
  // Requests must not wait for a Redis that is away: they fail at once and are counted in memory.
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 1_000,
  });
  client.on('error', onError);
  await firstAnswer(client);
  return client;
};
