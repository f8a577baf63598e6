import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  path: string;
  headers: Record<string, string>;
  body: string;
}

export interface Receiver {
  /** `http://127.0.0.1:port` */
  url: string;
  port: number;
  received: Received[];
  /** The next answers, `200` when there are none left. */
  answers: { status: number; headers?: Record<string, string> }[];
  empty(): void;
  close(): Promise<void>;
}

/** A real HTTP server that takes webhooks. */
export const startReceiver = async (): Promise<Receiver> => {
  const receiver: Receiver = {
    url: '',
    port: 0,
    received: [],
    answers: [],
    empty() {
      receiver.received = [];
      receiver.answers = [];
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)])
      );
      receiver.received.push({ path: request.url ?? '', headers, body });
      const { status, headers: more } = receiver.answers.shift() ?? { status: 200 };
      response.writeHead(status, more).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receiver.port = (server.address() as AddressInfo).port;
  receiver.url = `http://127.0.0.1:${receiver.port}`;
  return receiver;
};

/** What a request says, where it is signed with the secret. Throws where it isn't. */
export const verified = ({ headers, body }: Received, secret: string): Record<string, unknown> =>
  new Webhook(secret).verify(body, headers) as Record<string, unknown>;
