import { lookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Thrown for an address on this machine or in a private network. Lessons must not reach what the web cannot. */
export class HostRefused extends Error {}

/** Whether an IP address is on the public internet. Recognises IPv4 addresses in IPv6 notation. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * Checks that a URL with a numeric host is public. `publicLookup` checks host names when they are resolved.
 * @throws HostRefused
 */
export function refuseNumericHost({ hostname }: URL): void {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0 && !isPublicAddress(address)) throw new HostRefused(reason(hostname, address));
}

/**
 * Resolves a host name as usual but fails if any of its addresses is not public. The connection uses the result, so the name cannot
 * resolve to another address in between.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const addresses = error ? [] : found;
    const refused = addresses.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (error) callback(error, []);
    else if (refused) callback(new HostRefused(reason(hostname, refused.address)), []);
    else if (options.all || !first) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function reason(hostname: string, address: string): string {
  return `${hostname} is in a private network (${address}). Use --allow-host ${hostname} to allow it`;
}
