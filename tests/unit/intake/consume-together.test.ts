import { RateLimiterMemory } from 'rate-limiter-flexible';
import { createConsumeTogether } from '../../../server/src/services/intake/rate-limit/consume-together';
import { networkOf } from '../../../server/src/services/intake/rate-limit/network-of';

describe('consuming together', () => {
  it('asks the store once for requests that come together, and lets the first ones through', async () => {
    const limiter = new RateLimiterMemory({ points: 5, duration: 60 });
    const consume = jest.spyOn(limiter, 'consume');
    const together = createConsumeTogether(limiter);
    const results = await Promise.all(Array.from({ length: 8 }, () => together('a')));
    expect(results.map(({ allowed }) => allowed)).toEqual([
      ...Array(5).fill(true),
      ...Array(3).fill(false),
    ]);
    expect(consume).toHaveBeenCalledTimes(1);
    expect(results[7]?.wait).toBeGreaterThan(59_000);
  });

  it('counts keys apart and goes on counting in the window', async () => {
    const together = createConsumeTogether(new RateLimiterMemory({ points: 2, duration: 60 }));
    expect((await together('a')).allowed).toBe(true);
    expect((await together('b')).allowed).toBe(true);
    expect((await together('a')).allowed).toBe(true);
    expect((await together('a')).allowed).toBe(false);
    expect((await together('b')).allowed).toBe(true);
  });

  it('begins anew when the window has passed', async () => {
    const together = createConsumeTogether(new RateLimiterMemory({ points: 1, duration: 1 }));
    expect((await together('a')).allowed).toBe(true);
    const refused = await together('a');
    expect(refused.allowed).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, refused.wait + 20));
    expect((await together('a')).allowed).toBe(true);
  });

  it('passes on that the store failed, and asks it again the next time', async () => {
    const limiter = new RateLimiterMemory({ points: 5, duration: 60 });
    jest.spyOn(limiter, 'consume').mockRejectedValueOnce(new Error('away'));
    const together = createConsumeTogether(limiter);
    await expect(together('a')).rejects.toThrow('away');
    await expect(together('a')).resolves.toMatchObject({ allowed: true });
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s → %s', (address, network) => expect(networkOf(address)).toBe(network));
});
