import { describe, expect, test } from 'vitest';
import { HostRefused, isPublicAddress, publicLookup, refuseNumericHost } from './public-hosts.ts';

describe('is public', () => {
  test.each(['93.184.216.34', '1.1.1.1', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:1.1.1.1'])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('is not public', () => {
  test.each([
    ...[
      '127.0.0.1',
      '127.9.9.9',
      '0.0.0.0',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
    ],
    ...['100.64.0.1', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1'],
    ...['::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', 'localhost', ''],
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

test.each(['http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://[::1]/', 'http://[::ffff:7f00:1]/'])(
  '%s is rejected before any lookup',
  (address) => {
    expect(() => {
      refuseNumericHost(new URL(address));
    }).toThrow(HostRefused);
  },
);

test('a name of this machine is rejected on lookup, with the option that allows it', async () => {
  const found = await new Promise((resolve) => {
    publicLookup('localhost', {}, resolve);
  });
  expect(found).toBeInstanceOf(HostRefused);
  expect(String(found)).toContain('--allow-host localhost');
});
