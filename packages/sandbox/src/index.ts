export { startFromOptions, startProblem } from './command.ts';
export { commandOptions } from './command-options.ts';
export type { SandboxOptions } from './options.ts';
export { type Sandbox, startSandbox } from './sandbox.ts';
export type { DemoUser } from './users.ts';
