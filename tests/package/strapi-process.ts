import type { ChildProcess } from 'node:child_process';
import net from 'node:net';

/** A port that nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });

/**
 * Waits until a Strapi process answers.
 * @throws with its last words when it ends before
 */
export const untilHealthy = async (child: ChildProcess, url: string): Promise<void> => {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-8000)));
  }
  while (child.exitCode === null) {
    const health = await fetch(`${url}/_health`).catch(() => null);
    if (health?.status === 204) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Strapi ended with ${child.exitCode}:\n${output}`);
};
