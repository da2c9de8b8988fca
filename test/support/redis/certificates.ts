import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Files of a certificate and its key. */
export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

/** An authority that signs certificates for 127.0.0.1, made with the command `openssl`. */
export interface Authority extends Disposable {
  /** File of its own certificate. */
  readonly cert: string;
  /** @param days from now on; -1: it has expired */
  issue(name: string, days: number): CertificateFiles;
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

export function createAuthority(): Authority {
  const dir = mkdtempSync(join(tmpdir(), 'certificates-of-a-test-'));
  const run = (...args: string[]): void => void execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' });
  run('req', '-x509', ...newKey, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=authority');
  writeFileSync(join(dir, 'names'), 'subjectAltName=IP:127.0.0.1\n');
  return {
    cert: join(dir, 'ca.pem'),
    issue: (name, days) => {
      run('req', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', '/CN=redis');
      const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-extfile', 'names', '-days', String(days)];
      run('x509', '-req', '-in', `${name}.csr`, ...signed, '-out', `${name}.pem`);
      return { cert: join(dir, `${name}.pem`), key: join(dir, `${name}.key`) };
    },
    [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true }),
  };
}
