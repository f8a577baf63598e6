import fc from 'fast-check';
import { isPublicAddress } from '../../../server/src/outbound/public-address';

const PRIVATE = [
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.192',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1',
  '::ffff:127.0.0.1',
  '::ffff:a00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '100::1',
];
const PUBLIC = [
  '8.8.8.8',
  '1.1.1.1',
  '172.32.0.1',
  '100.128.0.1',
  '2606:4700::1111',
  '::ffff:8.8.8.8',
];

const octet = fc.integer({ min: 0, max: 255 });
const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16));
const isSpecial = ([a, b]: number[]): boolean =>
  a === 0 ||
  a === 10 ||
  a === 127 ||
  (a ?? 0) >= 224 ||
  (a === 100 && (b ?? 0) >= 64 && (b ?? 0) < 128) ||
  (a === 169 && b === 254) ||
  (a === 172 && (b ?? 0) >= 16 && (b ?? 0) < 32) ||
  (a === 192 && b === 168);

describe('a public address', () => {
  it.each(PRIVATE)('is not %s', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(PUBLIC)('may be %s', (address) => expect(isPublicAddress(address)).toBe(true));
  it.each(['', 'localhost', 'example.com', '127.0.0.1:80', '[::1]', '1.2.3.4.5', 'fe80::1%eth0'])(
    'is not what is no address: %s',
    (text) => expect(isPublicAddress(text)).toBe(false)
  );

  it('is never one of a private network, nor when it is wrapped into IPv6', () => {
    fc.assert(
      fc.property(fc.tuple(octet, octet, octet, octet), (octets) => {
        const address = octets.join('.');
        if (isSpecial(octets)) expect(isPublicAddress(address)).toBe(false);
        expect(isPublicAddress(`::ffff:${address}`)).toBe(isPublicAddress(address));
      })
    );
  });

  it('lies in IPv6’s global range', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
        const address = groups.join(':');
        const first = parseInt(groups[0] ?? '0', 16);
        if (first < 0x2000 || first > 0x3fff) expect(isPublicAddress(address)).toBe(false);
      })
    );
  });
});
