import {
  checkLiteral,
  createGuardedLookup,
  type Resolver,
} from '../../../server/src/outbound/guarded-lookup';
import { urlFault } from '../../../server/src/outbound/post';

const resolving =
  (...addresses: string[]): Resolver =>
  (_name, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    );

const ask = (resolver: Resolver, all: boolean, allowed: string[] = []) =>
  new Promise((resolve, reject) => {
    createGuardedLookup(new Set(allowed), resolver)('hooks.test', { all }, (error, address) =>
      error ? reject(error) : resolve(address)
    );
  });

describe('looking a webhook’s host up', () => {
  it('hands on the very addresses that it checked', async () => {
    await expect(ask(resolving('8.8.8.8', '1.1.1.1'), false)).resolves.toBe('8.8.8.8');
    await expect(ask(resolving('8.8.8.8'), true)).resolves.toEqual([
      { address: '8.8.8.8', family: 4 },
    ]);
  });

  it.each([['127.0.0.1'], ['8.8.8.8', '10.0.0.7'], ['::1'], ['::ffff:192.168.0.1']])(
    'refuses a name of which an address is private: %s',
    async (...addresses) => {
      for (const all of [true, false]) {
        await expect(ask(resolving(...addresses), all)).rejects.toThrow(/private address/);
      }
    }
  );

  it('lets hosts through that an option names', async () => {
    await expect(ask(resolving('127.0.0.1'), false, ['hooks.test'])).resolves.toBe('127.0.0.1');
    await expect(ask(resolving('127.0.0.1'), false, ['other.test'])).rejects.toThrow();
  });

  it('fails where there is no address', async () => {
    await expect(ask(resolving(), false)).rejects.toThrow('has no address');
  });

  it.each([
    'http://127.0.0.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'https://[::1]:8443/x',
    'http://[::ffff:10.0.0.1]/',
  ])('refuses an address in the URL itself: %s', (url) =>
    expect(() => checkLiteral(new URL(url), new Set())).toThrow(/private address/)
  );

  it('takes https, http only where it is allowed, and no credentials', () => {
    expect(urlFault('https://hooks.example.com/a?b=c', { allowHttp: false })).toBeNull();
    expect(urlFault('http://hooks.example.com/', { allowHttp: true })).toBeNull();
    for (const url of [
      'http://hooks.example.com/',
      'ftp://a.b/',
      'file:///etc/passwd',
      'hooks',
      'https://u:p@a.b/',
    ]) {
      expect(urlFault(url, { allowHttp: false })?.message).toMatch(/^must/);
    }
  });
});
