import { lookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Addresses on this machine or in its own network are not fetched from: lessons must not reach what the web cannot. */
export class HostRefused extends Error {}

/** True for an address on the public internet, also when it is written as one of the other family. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * Refuses an address that is written as a number and not public. Names are looked up when they are connected to, by `publicLookup`.
 * @throws HostRefused
 */
export function refuseNumericHost({ hostname }: URL): void {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0 && !isPublicAddress(address)) throw new HostRefused(reason(hostname, address));
}

/**
 * Looks a name up as usual, and fails when any of its addresses is not public. The connection is made to what was found here,
 * so a name cannot mean something else a moment later.
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
  return `${hostname} is in a private network (${address}); --allow-host ${hostname} allows it`;
}
