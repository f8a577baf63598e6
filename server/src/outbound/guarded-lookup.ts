import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

/** Resolves a name to all of its addresses. */
export type Resolver = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void
) => void;

/** A host to which nothing is sent. */
export class PrivateAddressError extends Error {
  readonly code = 'CX_PRIVATE_ADDRESS';

  constructor(host: string, address: string) {
    super(
      `${host} is at the private address ${address}; an option of the plugin can allow it (alerts.allowedPrivateHosts)`
    );
  }
}

/** The name that a connection is made to, without the brackets of IPv6. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** The address that the URL itself names, where it is not public; null for names, and for what may be reached. */
export const privateLiteral = (url: URL, allowed: ReadonlySet<string>): string | null => {
  const host = hostOf(url);
  return isIP(host) === 0 || allowed.has(host) || isPublicAddress(host) ? null : host;
};

/** @throws PrivateAddressError where the URL itself names an address that is not public */
export const checkLiteral = (url: URL, allowed: ReadonlySet<string>): void => {
  const host = privateLiteral(url, allowed);
  if (host !== null) throw new PrivateAddressError(host, host);
};

/**
 * Looks names up for a connection and refuses those of which any address is private. The connection is made to what
 * is handed on here, so a name can't be looked up once for the check and once more, differently, for the connection.
 */
export const createGuardedLookup =
  (allowed: ReadonlySet<string>, resolver: Resolver = resolve): LookupFunction =>
  (hostname, options, callback) => {
    resolver(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      const hidden = addresses.find(({ address }) => !isPublicAddress(address));
      if (hidden && !allowed.has(hostname)) {
        return callback(new PrivateAddressError(hostname, hidden.address), '');
      }
      const [first] = addresses;
      if (!first) return callback(new Error(`${hostname} has no address`), '');
      if (options.all) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
