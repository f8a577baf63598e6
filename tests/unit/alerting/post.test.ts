import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Resolver } from '../../../server/src/outbound/guarded-lookup';
import { post, type PostRules } from '../../../server/src/outbound/post';
import { errorText } from '../../../server/src/services/alerts/outcome';

const RULES: PostRules = { allowHttp: true, allowedPrivateHosts: ['127.0.0.1'], timeout: 300 };

describe('posting to somebody else’s address', () => {
  let server: http.Server;
  let url: string;
  let bytes = 0;

  beforeAll(async () => {
    server = http.createServer((request, response) => {
      if (request.url === '/silent') return;
      if (request.url === '/busy') {
        response.writeHead(429, { 'retry-after': '120' }).end();
        return;
      }
      // Answers without end: nobody may be made to read them.
      response.writeHead(200);
      const pour = setInterval(() => {
        if (response.writableEnded || response.destroyed) return clearInterval(pour);
        bytes += 65_536;
        response.write(Buffer.alloc(65_536));
      }, 1);
      response.on('close', () => clearInterval(pour));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('ends in time where nobody answers', async () => {
    const began = Date.now();
    await expect(post(`${url}/silent`, {}, '{}', RULES)).rejects.toThrow(
      'no answer within 0.3 seconds'
    );
    expect(Date.now() - began).toBeLessThan(3_000);
  });

  it('reads nothing beyond the status', async () => {
    await expect(post(`${url}/endless`, {}, '{}', RULES)).resolves.toEqual({
      status: 200,
      retryAfter: null,
    });
    expect(bytes).toBeLessThan(64 * 65_536);
  });

  it('tells for how long the other side asks to wait', async () => {
    await expect(post(`${url}/busy`, {}, '{}', RULES)).resolves.toEqual({
      status: 429,
      retryAfter: 120_000,
    });
  });

  it('connects to nothing that is private, whatever the name', async () => {
    const strict = { ...RULES, allowedPrivateHosts: [] };
    await expect(post(url, {}, '{}', strict)).rejects.toThrow('private address');
    await expect(post(url.replace('127.0.0.1', 'localhost'), {}, '{}', strict)).rejects.toThrow(
      'private address'
    );
    await expect(post(url, {}, '{}', { ...RULES, allowHttp: false })).rejects.toThrow(
      'must begin with https://'
    );
  });
});

describe('a name that is looked up differently each time', () => {
  it('is looked up once for the check and the connection, and for each attempt anew', async () => {
    const asked: string[] = [];
    // Who owns a name can have it lead outside while it is checked, and inside when it is used.
    const addresses = ['192.0.2.1', '127.0.0.1'];
    const resolver: Resolver = (name, _options, callback) => {
      asked.push(name);
      const address = addresses[(asked.length - 1) % addresses.length] ?? '';
      callback(null, [{ address, family: 4 }]);
    };
    const rules = { ...RULES, allowedPrivateHosts: [], resolver };
    for (const attempt of [1, 2, 3, 4]) {
      await expect(post('http://rebind.test:9/', {}, '{}', rules)).rejects.toThrow();
      expect(asked).toHaveLength(attempt);
    }
  });

  it('reaches nobody inside, though something listens there', async () => {
    let reached = 0;
    const inside = http.createServer((_request, response) => {
      reached += 1;
      response.end();
    });
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
    const url = `http://rebind.test:${(inside.address() as AddressInfo).port}/`;
    const leadingTo =
      (...found: string[]): Resolver =>
      (_name, _options, callback) =>
        callback(
          null,
          found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
        );
    for (const found of [['127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['::ffff:127.0.0.1'], ['::1']]) {
      const rules = { ...RULES, allowedPrivateHosts: [], resolver: leadingTo(...found) };
      await expect(post(url, {}, '{}', rules)).rejects.toThrow('private address');
    }
    expect(reached).toBe(0);
    const allowed = {
      ...RULES,
      allowedPrivateHosts: ['rebind.test'],
      resolver: leadingTo('127.0.0.1'),
    };
    await expect(post(url, {}, '{}', allowed)).resolves.toMatchObject({ status: 200 });
    expect(reached).toBe(1);
    await new Promise((resolve) => inside.close(resolve));
  });
});

describe('an error in the log', () => {
  it.each([
    ['connect to smtp://user:hunter2@mail.example.com', 'hunter2'],
    ['{"Authorization":"Bearer abc.def-ghi"}', 'abc.def-ghi'],
    ['wrong key whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'MfKQ9r8'],
    ['password: "hunter2" is wrong', 'hunter2'],
    ['api_key=12345 rejected', '12345'],
  ])('holds no secret: %s', (message, secret) => {
    expect(errorText(new Error(message))).not.toContain(secret);
  });

  it('is one short line', () => {
    const text = errorText(new Error(`first\r\nsecond ${'x'.repeat(1_000)}`));
    expect(text).toMatch(/^first second x+$/);
    expect(text.length).toBeLessThanOrEqual(300);
    expect(errorText(new Error(''))).toBe('Error');
  });
});
