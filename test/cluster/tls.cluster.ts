import { expect, it } from 'vitest';
import { execute } from '../support/graphql.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { vehicleRow } from '../support/ocean/rows.ts';
import { sharedStateLines } from '../support/process/log-lines.ts';
import { startProgram } from '../support/process/program.ts';
import { type CertificateFiles, createAuthority } from '../support/redis/certificates.ts';
import { testSecret } from '../support/redis/instance.ts';
import { freePort, isRedisMissing, type RedisServer, startRedis } from '../support/redis/redis-server.ts';

const patience = { timeout: 30_000 };

/** The connection ends, and the next attempt shows the reason. */
const outage = (reason: string): string[] => ['degraded: UNAVAILABLE', `still degraded: ${reason}`];

/** Replaces the certificate of a running server, and ends all connections, so that clients see the new one. */
async function present(redis: RedisServer, { cert, key }: CertificateFiles): Promise<void> {
  await redis.command('CONFIG', 'SET', 'tls-cert-file', cert, 'tls-key-file', key);
  for (const type of ['normal', 'pubsub']) await redis.command('CLIENT', 'KILL', 'TYPE', type, 'SKIPME', 'yes');
}

it.skipIf(isRedisMissing)(
  'a certificate that ends or is not trusted: one line with the reason, served, healed (R13)',
  async () => {
    using authority = createAuthority();
    using stranger = createAuthority();
    const [valid, expired, foreign] = [
      authority.issue('valid', 2),
      authority.issue('expired', -1),
      stranger.issue('x', 2),
    ];
    const port = String(await freePort());
    await using redis = await startRedis(
      ...['--tls-port', port, '--tls-cert-file', valid.cert, '--tls-key-file', valid.key],
      ...['--tls-ca-cert-file', authority.cert, '--tls-auth-clients', 'no'],
    );
    await using ocean = await startFakeOcean({ vehicles: () => ({ body: [vehicleRow(1, 'A')] }) });
    const program = startProgram({
      PORT: '0',
      OCEAN_URL: ocean.url,
      REDIS_URL: `rediss://127.0.0.1:${port}`,
      REDIS_TIMEOUT_MS: '5000',
      SHARED_STATE_SECRET: testSecret,
      NODE_EXTRA_CA_CERTS: authority.cert,
    });
    try {
      const url = await program.url;
      const read = async (token: string): Promise<unknown> =>
        (await execute(url, '{ vehicles { nodes { registration } } }', { headers: { 'x-auth-token': token } })).data;
      const lines = () => sharedStateLines(program.printed());
      const served = { vehicles: { nodes: [{ registration: 'A' }] } };
      await expect.poll(lines, patience).toEqual(['connected']);
      expect(await read('one')).toEqual(served);
      await expect.poll(() => redis.command('KEYS', '*:list-head:*'), patience).toHaveLength(1);

      await present(redis, expired);
      await expect.poll(lines, patience).toEqual(['connected', ...outage('CERT_HAS_EXPIRED')]);
      expect(await read('two')).toEqual(served);
      await present(redis, valid);
      await expect.poll(() => lines().at(-1), patience).toBe('connected');

      await present(redis, foreign);
      const both = [...outage('CERT_HAS_EXPIRED'), 'connected', ...outage('UNABLE_TO_VERIFY_LEAF_SIGNATURE')];
      await expect.poll(lines, patience).toEqual(['connected', ...both]);
      expect(await read('three')).toEqual(served);
      await present(redis, valid);
      await expect.poll(lines, patience).toEqual(['connected', ...both, 'connected']);
    } finally {
      program.child.kill('SIGKILL');
      await program.exit;
    }
  },
);
