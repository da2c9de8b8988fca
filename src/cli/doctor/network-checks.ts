import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { Finding } from './report.ts';

const dayMillis = 86_400_000;
const minCertificateDays = 14;
const connectMillis = 10_000;

/** Checks how Ocean is reached: the base URL, its name in the DNS, and its certificate. Names no host: it may be private. */
export async function networkFindings(oceanUrl: string, now: number): Promise<Finding[]> {
  const url = new URL(oceanUrl);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const dns = await dnsFinding(host);
  const tls = url.protocol === 'https:' && dns.level !== 'error' ? [await tlsFinding(host, url.port, now)] : [];
  return [baseUrlFinding(url, host), dns, ...tls];
}

function baseUrlFinding({ protocol, hostname, pathname }: URL, host: string): Finding {
  const check = 'base-url';
  const isVendor = hostname === 'v3.oceansystem.com';
  const facts = { protocol: protocol.slice(0, -1), isVendorHost: isVendor, hasPath: pathname !== '/' };
  if (isVendor && !/^\/ocean(-[\d.]+)?\/?$/.test(pathname)) {
    const message = 'The vendor’s base URL ends in /ocean.';
    return {
      check,
      level: 'warning',
      message,
      facts,
      setting: { name: 'OCEAN_URL', value: 'https://v3.oceansystem.com/ocean' },
    };
  }
  const isLocal = host === 'localhost' || /^127\./.test(host) || host === '::1';
  if (protocol === 'http:' && !isLocal) {
    return { check, level: 'warning', message: 'Tokens are sent without encryption: use https.', facts };
  }
  return { check, level: 'ok', message: 'The base URL is usable.', facts };
}

async function dnsFinding(host: string): Promise<Finding> {
  const check = 'dns';
  if (isIP(host) !== 0) return { check, level: 'ok', message: 'The base URL has an address in place of a name.' };
  try {
    const addresses = await lookup(host, { all: true });
    const facts = {
      ipv4: addresses.filter(({ family }) => family === 4).length,
      ipv6: addresses.filter(({ family }) => family === 6).length,
    };
    return { check, level: 'ok', message: 'The name of the host is known.', facts };
  } catch (error) {
    const facts = { code: (error as NodeJS.ErrnoException).code ?? 'unknown' };
    return { check, level: 'error', message: 'The DNS does not know the host of OCEAN_URL.', facts };
  }
}

/** Connects without trusting the certificate, to report what is wrong with it. Sends nothing. */
async function tlsFinding(host: string, port: string, now: number): Promise<Finding> {
  const check = 'tls';
  const { promise, resolve } = Promise.withResolvers<Finding>();
  const servername = isIP(host) === 0 ? { servername: host } : {};
  const socket = connect({ host, port: Number(port || 443), rejectUnauthorized: false, ...servername }, () => {
    const days = Math.floor((Date.parse(socket.getPeerCertificate().valid_to) - now) / dayMillis);
    const facts = { protocol: socket.getProtocol() ?? 'unknown', certificateDays: days };
    if (!socket.authorized) {
      const code = String((socket.authorizationError as (Error & { code?: string }) | string | null) ?? 'unknown');
      const reason = /[A-Z][A-Z_0-9]{3,60}/.exec(code)?.[0] ?? 'UNKNOWN';
      const message = 'The certificate is not trusted: set NODE_EXTRA_CA_CERTS to the CA of your proxy.';
      resolve({ check, level: 'error', message, facts: { ...facts, reason } });
    } else if (days < minCertificateDays) {
      resolve({ check, level: 'warning', message: 'The certificate ends soon.', facts });
    } else resolve({ check, level: 'ok', message: 'The certificate is trusted.', facts });
  });
  socket.setTimeout(connectMillis, () => socket.destroy(Object.assign(new Error('timeout'), { code: 'TIMEOUT' })));
  socket.once('error', (error: NodeJS.ErrnoException) => {
    const facts = { code: error.code ?? 'unknown' };
    resolve({ check, level: 'error', message: 'No TLS connection could be made.', facts });
  });
  try {
    return await promise;
  } finally {
    socket.destroy();
  }
}
