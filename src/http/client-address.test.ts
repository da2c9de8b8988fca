import { describe, expect, it } from 'vitest';
import { clientAddress, trustedProxies } from './client-address.ts';

const keyOf = (...ips: string[]): string => clientAddress({ ip: ips.at(-1) ?? '', ips });

describe('the address under which a client is counted', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:51234', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:C000:0201', '192.0.2.1'],
    ['[::ffff:192.0.2.1]:443', '192.0.2.1'],
    ['2001:db8:0:1::1', '2001:db8:0:1::/64'],
    ['2001:0DB8:0000:0001:ffff::2', '2001:db8:0:1::/64'],
    ['[2001:db8:0:1::3]', '2001:db8:0:1::/64'],
    ['[2001:db8:0:1::3]:443', '2001:db8:0:1::/64'],
    ['2001:db8:0:1::192.0.2.1', '2001:db8:0:1::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s is %s', (text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  it.each(['unknown', '', '_hidden', '192.0.2', '1.2.3.4.5:80', '[::1', '2001:db8::1::2'])(
    'of %j is that of the proxy that forwarded it',
    (text) => {
      expect(keyOf('10.0.0.1', text)).toBe('10.0.0.1');
    },
  );
});

describe('a trusted proxy', () => {
  const isTrusted = trustedProxies(['10.0.0.0/8', '192.0.2.1', '2001:db8::/32']);

  it.each(['10.1.2.3', '10.1.2.3:8080', '192.0.2.1', '::ffff:192.0.2.1', '[2001:db8::9]:443'])('is %s', (text) => {
    expect(isTrusted(text)).toBe(true);
  });

  it.each(['11.0.0.1', '192.0.2.2:80', '2001:db9::1', 'unknown', ''])('is not %j', (text) => {
    expect(isTrusted(text)).toBe(false);
  });
});
