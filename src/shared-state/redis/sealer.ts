import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { keyText, type SharedKey } from '../shared-state.ts';

/** Version of the envelope: version, id of the secret, salt, IV, tag, ciphertext. */
const version = 1;
const idBytes = 4;
const saltBytes = 16;
const ivBytes = 12;
const tagBytes = 16;
const headerBytes = 1 + idBytes + saltBytes + ivBytes + tagBytes;

/** Subkeys of other processes that are remembered. */
const maxSubkeys = 200;

/**
 * Names and encrypts everything that Redis sees. A name is a keyed digest. A value is encrypted with AES-256-GCM, and its full
 * key, identity included, is authenticated with it: bytes that were copied to another key cannot be opened.
 */
export class Sealer {
  readonly #realm: string;
  readonly #nameKeys: readonly Buffer[];
  readonly #ids: readonly Buffer[];
  readonly #secrets: ReadonlyMap<string, string>;
  /** Of this process: each encrypts with a subkey of its own, so that random IVs never repeat under one. */
  readonly #salt = randomBytes(saltBytes);
  readonly #subkeys = new LRUCache<string, Buffer>({ max: maxSubkeys });

  /**
   * @param secrets two while the secret is changed: everything then has a name and a value under each
   * @param realm the upstream and account whose data this is: instances of another one share nothing
   */
  constructor(secrets: readonly string[], realm: string) {
    if (secrets.length === 0) throw new RangeError('a secret is required');
    this.#realm = realm;
    this.#nameKeys = secrets.map((secret) => derive(secret, 'names'));
    this.#ids = secrets.map(idOf);
    this.#secrets = new Map(secrets.map((secret) => [idOf(secret).toString('hex'), secret]));
  }

  /**
   * Returns 128 bits, base64url. Without the secret it reveals nothing of a text that could be guessed.
   *
   * @param secret index of the secret
   */
  digest(text: string, secret: number): string {
    return createHmac('sha256', of(this.#nameKeys, secret))
      .update(`${this.#realm}\n${text}`)
      .digest('base64url')
      .slice(0, 22);
  }

  seal(key: SharedKey, value: Uint8Array, secret: number): Buffer {
    const id = of(this.#ids, secret);
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#subkey(id, this.#salt), iv);
    cipher.setAAD(this.#authenticated(key));
    const body = cipher.update(value);
    const last = cipher.final();
    return Buffer.concat([Buffer.of(version), id, this.#salt, iv, cipher.getAuthTag(), body, last]);
  }

  /** Returns null when the value is cut, altered, of another key, secret or version. */
  open(key: SharedKey, sealed: Buffer): Buffer | null {
    if (sealed.length < headerBytes || sealed[0] !== version) return null;
    let end = 1;
    const next = (bytes: number): Buffer => sealed.subarray(end, (end += bytes));
    const [id, salt, iv, tag] = [next(idBytes), next(saltBytes), next(ivBytes), next(tagBytes)];
    if (!this.#secrets.has(id.toString('hex'))) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.#subkey(id, salt), iv, { authTagLength: tagBytes });
    decipher.setAAD(this.#authenticated(key)).setAuthTag(tag);
    try {
      return Buffer.concat([decipher.update(sealed.subarray(end)), decipher.final()]);
    } catch {
      return null;
    }
  }

  #authenticated(key: SharedKey): Buffer {
    return Buffer.from(`${version}\n${this.#realm}\n${keyText(key)}`);
  }

  #subkey(id: Buffer, salt: Buffer): Buffer {
    const name = `${id.toString('hex')}${salt.toString('hex')}`;
    const known = this.#subkeys.get(name);
    if (known !== undefined) return known;
    const subkey = derive(this.#secrets.get(id.toString('hex')) ?? '', 'values', salt);
    this.#subkeys.set(name, subkey);
    return subkey;
  }
}

/** Returns 32 bytes for one purpose, from which the secret cannot be derived. */
export function derive(secret: string, purpose: string, salt: Uint8Array = Buffer.alloc(0)): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, `ocean-graphql ${purpose}`, 32));
}

function idOf(secret: string): Buffer {
  return derive(secret, 'id').subarray(0, idBytes);
}

/** @throws RangeError */
function of<T>(all: readonly T[], index: number): T {
  const one = all[index];
  if (one === undefined) throw new RangeError('there is no such secret');
  return one;
}
