import { underOtherKey } from '../../identity/credential.ts';
import type { SharedKey } from '../shared-state.ts';
import { Sealer } from './sealer.ts';

interface RedisKeysOptions {
  readonly prefix: string;
  /** Two while the secret is changed. */
  readonly secrets: readonly string[];
  /** The upstream and account whose data is shared. */
  readonly realm: string;
}

/** Names and encrypted values of keys in Redis: one of each under every secret. */
export class RedisKeys {
  readonly #prefix: string;
  readonly #sealer: Sealer;
  /** True: the secret is being changed. */
  readonly #hasOther: boolean;

  constructor({ prefix, secrets, realm }: RedisKeysOptions) {
    this.#prefix = prefix;
    this.#sealer = new Sealer(secrets, realm);
    this.#hasOther = secrets.length > 1;
  }

  /** The key as instances with each secret as their first one name it. */
  of(key: SharedKey): SharedKey[] {
    return this.#hasOther ? [key, { ...key, group: underOtherKey(key.group) }] : [key];
  }

  /** The braces are the hash tag, which puts the keys of a group into one slot of a Redis Cluster. */
  names(key: SharedKey, type?: 'count' | 'lease' | 'generations' | 'log'): string[] {
    return this.of(key).map(({ kind, group, name }, secret) => {
      const digest = (text: string): string => this.#sealer.digest(text, secret);
      const value = `${this.#prefix}:{${digest(group)}}:${kind}:${digest(name)}`;
      return type === undefined ? value : `${value}:${type}`;
    });
  }

  /** The value under each name. */
  seal(key: SharedKey, value: Uint8Array): Buffer[] {
    return this.of(key).map((one, secret) => this.#sealer.seal(one, value, secret));
  }

  /** Returns null for a value that was written for none of the keys. */
  open(keys: readonly SharedKey[], sealed: Buffer): Buffer | null {
    return keys.reduce<Buffer | null>((opened, key) => opened ?? this.#sealer.open(key, sealed), null);
  }
}
