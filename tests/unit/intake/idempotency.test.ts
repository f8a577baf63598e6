import {
  hashOfBody,
  hashOfKey,
  readIdempotencyKey,
} from '../../../server/src/services/intake/idempotency';
import { admitSite } from '../../../server/src/services/intake/site-keys';

describe('the hash of a body', () => {
  it('is the same whatever the order of properties', () => {
    expect(hashOfBody({ a: 1, b: { c: [1, 2], d: null } })).toBe(
      hashOfBody({ b: { d: null, c: [1, 2] }, a: 1 })
    );
  });
  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: '1' }, { a: 1 }],
    [{ a: { b: 1 } }, { a: [['b', 1]] }],
    [{}, []],
    [{ a: null }, {}],
  ])('tells %j from %j', (a, b) => expect(hashOfBody(a)).not.toBe(hashOfBody(b)));
});

describe('the hash of a key', () => {
  const site = { kind: 'site', principal: 'site:a', site: 'a' } as const;
  it('keeps callers and endpoints apart', () => {
    const hashes = [
      hashOfKey('k', site, 'feedback'),
      hashOfKey('k', site, 'feedback/batch'),
      hashOfKey('k', { ...site, principal: 'site:b' }, 'feedback'),
      hashOfKey('l', site, 'feedback'),
    ];
    expect(new Set(hashes).size).toBe(4);
    expect(hashes.every((hash) => hash.length <= 64)).toBe(true);
  });
});

describe('reading the key', () => {
  it('takes the header before the query', () => {
    expect(readIdempotencyKey('h', 'q')).toBe('h');
    expect(readIdempotencyKey('', 'q')).toBe('q');
    expect(readIdempotencyKey('', undefined)).toBeNull();
  });
  it.each([
    ['x'.repeat(256), undefined],
    ['', ['a', 'b']],
    ['', ''],
  ])('refuses %j, %j', (header, query) => {
    expect(() => readIdempotencyKey(header, query)).toThrow('1 to 255 characters');
  });
});

describe('site keys', () => {
  const sites = [
    { name: 'a', key: 'aaaaaaaa', origins: ['https://shop.example'] },
    { name: 'b', key: 'bbbbbbbb', origins: [] },
  ];
  it('admits the right key from the right origin', () => {
    expect(admitSite('aaaaaaaa', 'https://shop.example', sites).name).toBe('a');
    expect(admitSite('aaaaaaaa', 'https://SHOP.example', sites).name).toBe('a');
    expect(admitSite('bbbbbbbb', '', sites).name).toBe('b');
  });
  it.each([
    ['aaaaaaaa', 'https://evil.example', sites, 'not for the origin https://evil.example'],
    ['aaaaaaaa', '', sites, 'none was sent'],
    ['aaaaaaab', 'https://shop.example', sites, 'none of the configured'],
    [undefined, '', sites, 'siteKey is required'],
    [['aaaaaaaa'], '', sites, 'siteKey is required'],
    ['aaaaaaaa', '', [], 'intake.siteKeys'],
  ])('refuses %j from %j', (key, origin, configured, message) => {
    expect(() => admitSite(key, origin, configured)).toThrow(message);
  });
});
