/** A function at one call site, with everything that ran below it. */
export interface Frame {
  readonly name: string;
  /** The package, or our file. */
  readonly place: string;
  /** Microseconds, including called functions. */
  time: number;
  readonly calls: Map<string, Frame>;
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

/** Format of V8's profiler. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  /** Microseconds between samples. */
  readonly timeDeltas: readonly number[];
}

/** Frames that are not work of the program: idle time and the profiler itself. */
const left = new Set(['(idle)', '(program)', '(root)', 'post']);

/** Merges all samples of a profile into one tree. */
export function mergeStacks({ nodes, samples, timeDeltas }: CpuProfile): Frame {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const root: Frame = { name: 'all', place: '', time: 0, calls: new Map() };
  for (const [index, sample] of samples.entries()) {
    const stack: ProfileNode[] = [];
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const node = byId.get(id);
      if (node !== undefined) stack.unshift(node);
    }
    const top = stack.at(-1)?.callFrame.functionName ?? '';
    if (!left.has(top)) add(root, stack.slice(1), timeDeltas[index] ?? 0);
  }
  return root;
}

function add(root: Frame, stack: readonly ProfileNode[], time: number): void {
  root.time += time;
  let frame = root;
  for (const { callFrame } of stack) {
    const [name, place] = [callFrame.functionName || '(anonymous)', placeOf(callFrame.url)];
    const key = `${name} ${place}`;
    const called = frame.calls.get(key) ?? { name, place, time: 0, calls: new Map<string, Frame>() };
    frame.calls.set(key, called);
    called.time += time;
    frame = called;
  }
}

function placeOf(url: string): string {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(url)?.[1];
  return inPackage ?? /\/dist\/(.*)$/.exec(url)?.[1] ?? url;
}
