import {
  checkLiteral,
  createGuardedLookup,
  type Resolver,
} from '../../../server/src/outbound/guarded-lookup';
import { addressFault, urlFault } from '../../../server/src/outbound/post';

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
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0xa9fea9fe/latest/meta-data/',
    'http://１２７.０.０.１/',
    'https://[::1]:8443/x',
    'http://[::ffff:10.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fd00:ec2::254]/',
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

  it('tells who writes down an address that it is private, but not where a name leads', () => {
    const fault = (url: string, ...allowedPrivateHosts: string[]) =>
      addressFault(url, { allowedPrivateHosts });
    expect(fault('https://[fd00::1]:8443/cx')).toEqual({
      message: expect.stringContaining('private address fd00::1'),
      because: { code: 'urlPrivate', args: { host: 'fd00::1' } },
    });
    expect(fault('https://10.0.0.5/cx', '10.0.0.6')).not.toBeNull();
    expect(fault('https://10.0.0.5/cx', '10.0.0.5')).toBeNull();
    expect(fault('https://8.8.8.8/cx')).toBeNull();
    expect(fault('https://inside.example.com/cx')).toBeNull();
  });
});
