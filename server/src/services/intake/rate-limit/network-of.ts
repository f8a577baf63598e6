import { isIPv6 } from 'node:net';

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
/** A household or a server is given at least this much of an IPv6 address, and may use all of it. */
const GROUPS_OF_64_BITS = 4;

/**
 * What one visitor can't change at will: the IPv4 address, or the /64 network of an IPv6 address.
 * @example networkOf('2001:db8::1') // '2001:db8:0:0'
 */
export const networkOf = (address: string): string => {
  const mapped = MAPPED_IPV4.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = (address.split('%')[0] ?? address).toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right];
  return groups
    .slice(0, GROUPS_OF_64_BITS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
};
