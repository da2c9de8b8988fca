import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';

interface Address {
  readonly family: 'ipv4' | 'ipv6';
  readonly text: string;
}

/**
 * Checks addresses of `X-Forwarded-For` against the trusted proxies. Fastify's own check trusts no entry with a port: all
 * clients behind a proxy that writes ports would count as one.
 *
 * @param networks addresses, or networks such as 10.0.0.0/8
 */
export function trustedProxies(networks: readonly string[]): (text: string) => boolean {
  const trusted = new BlockList();
  for (const network of networks) {
    const [text = '', prefix] = network.split('/');
    const address = parseAddress(text);
    if (address === null) continue;
    if (prefix === undefined) trusted.addAddress(address.text, address.family);
    else trusted.addSubnet(address.text, Number(prefix), address.family);
  }
  return (text) => {
    const address = parseAddress(text);
    return address !== null && trusted.check(address.text, address.family);
  };
}

/**
 * Returns the key of a client for counts: the IPv4 address, or the /64 of an IPv6 address, as a client usually has a full
 * /64. An entry that is no address counts as the proxy that forwarded it.
 */
export function clientAddress({ ip, ips }: Pick<FastifyRequest, 'ip' | 'ips'>): string {
  return ips === undefined ? keyOfDirect(ip) : keyOf(ips);
}

/** Keys of clients without a proxy, by their address. */
const direct = new Map<string, string>();
const maxDirect = 1000;

function keyOfDirect(ip: string): string {
  let key = direct.get(ip);
  if (key === undefined) {
    if (direct.size >= maxDirect) direct.clear();
    key = keyOf([ip]);
    direct.set(ip, key);
  }
  return key;
}

function keyOf(ips: readonly string[]): string {
  const address = ips.map(parseAddress).findLast((parsed) => parsed !== null);
  if (!address) return 'unknown';
  return address.family === 'ipv4' ? address.text : `${groupsOf(address.text).slice(0, 4).join(':')}::/64`;
}

/** Null: the text is no address. Ignores ports, brackets and zones; an IPv4-mapped IPv6 address is the IPv4 address. */
function parseAddress(entry: string): Address | null {
  const text = /^\[([^\]]*)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry;
  if (isIPv4(text)) return { family: 'ipv4', text };
  const [withoutZone = ''] = text.split('%');
  if (!isIPv6(withoutZone)) return null;
  const groups = groupsOf(withoutZone);
  const isMapped = groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff';
  return isMapped ? { family: 'ipv4', text: toIPv4(groups) } : { family: 'ipv6', text: withoutZone };
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(text: string): string[] {
  const hex = text.toLowerCase().replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, a, b, c, d) => {
    return `${(Number(a) * 256 + Number(b)).toString(16)}:${(Number(c) * 256 + Number(d)).toString(16)}`;
  });
  const [head = [], tail = []] = hex.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].map((group) => parseInt(group, 16).toString(16));
}

function toIPv4(groups: readonly string[]): string {
  const bytes = groups.slice(6).flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255]);
  return bytes.join('.');
}
