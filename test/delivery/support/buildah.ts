import { spawn, type ChildProcess } from 'node:child_process';
import { run } from './run.ts';

/** Buildah needs no daemon; with this isolation it needs no container runtime either. */
const env = { ...process.env, BUILDAH_ISOLATION: 'chroot', STORAGE_DRIVER: 'overlay' };

/** Runs a command of Buildah, and returns what it printed. */
export function buildah(...args: string[]): string {
  return run('buildah', args, { env }).trim();
}

/** Settings of an image for its start. */
export interface ImageConfig {
  readonly Env: readonly string[];
  readonly User: string;
  readonly WorkingDir: string;
  readonly Entrypoint: readonly string[];
  readonly Healthcheck: { readonly Test: readonly string[] };
}

export function imageConfig(image: string): ImageConfig {
  const { Docker } = JSON.parse(buildah('inspect', '--type', 'image', image)) as { Docker: { config: ImageConfig } };
  return Docker.config;
}

/**
 * Starts a command in the root of an image as a container runtime would: read-only, as the image's user, as process 1, with no
 * environment but the image's. The network is that of this machine.
 */
export function startIn(
  root: string,
  config: ImageConfig,
  command: readonly string[],
  set: readonly string[],
): ChildProcess {
  const [uid = '0', gid = uid] = config.User.split(':');
  const mounts = 'mount --bind "$0" "$0" && mount --rbind /dev "$0/dev" && mount -o remount,bind,ro "$0"';
  const inside = `exec unshare --pid --fork --kill-child --root="$0" --mount-proc --wd=${config.WorkingDir} --setgid=${gid} --setuid=${uid} "$@"`;
  return spawn('unshare', ['--mount', 'sh', '-c', `${mounts} && ${inside}`, root, ...command], {
    env: Object.fromEntries([...config.Env, ...set].map((pair) => pair.split(/=(.*)/s, 2) as [string, string])),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
