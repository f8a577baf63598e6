import { isValid, parse, parseCIDR, type IPv4, type IPv6 } from 'ipaddr.js';

/** What IANA hands out to the internet; everything else in IPv6 is special, or not given out yet. */
const GLOBAL_IPV6 = parseCIDR('2000::/3') as [IPv6, number];

const isIPv6 = (address: IPv4 | IPv6): address is IPv6 => address.kind() === 'ipv6';

/**
 * Whether an IP address belongs to the public internet: not to this machine, its networks, a provider's network, a
 * cloud's metadata service or anything else that only those inside can reach. An IPv4 address that is wrapped into
 * an IPv6 one is taken for what it is; what could be tunnelled elsewhere is refused.
 * @param address `203.0.113.7`, `2001:db8::1`; text that is no address is not public
 */
export const isPublicAddress = (address: string): boolean => {
  if (!isValid(address)) return false;
  const given = parse(address);
  if (!isIPv6(given)) return given.range() === 'unicast';
  if (given.isIPv4MappedAddress()) return given.toIPv4Address().range() === 'unicast';
  return given.range() === 'unicast' && given.match(GLOBAL_IPV6);
};
