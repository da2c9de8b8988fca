/** An option of the command, in a form that other parsers of arguments can use too. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** Kind of the value, for help; missing for a boolean. */
  readonly value?: string;
  readonly about: string;
  readonly default?: string;
  readonly multiple?: boolean;
}

/** Options of the sandbox as a program. */
export const commandOptions = {
  port: { type: 'string', value: 'number', default: '4010', about: 'port to listen on (4010; 0 takes a free one)' },
  host: { type: 'string', value: 'address', default: '127.0.0.1', about: 'address to listen on (127.0.0.1)' },
  vehicles: { type: 'string', value: 'number', about: 'number of vehicles, each with a box (400, up to 50000)' },
  'silent-boxes': { type: 'string', value: 'number', about: 'number of boxes that do not communicate (120)' },
  drivers: { type: 'string', value: 'number', about: 'number of drivers (300)' },
  customers: { type: 'string', value: 'number', about: 'number of customers that own them (2)' },
  seed: { type: 'string', value: 'number', about: 'the same seed gives the same fleet (1)' },
  chaos: { type: 'boolean', about: 'inject all kinds of faults: short for --preset chaos' },
  preset: {
    type: 'string',
    value: 'name',
    multiple: true,
    about: 'inject the faults of a preset; can be repeated',
  },
  'chaos-share': { type: 'string', value: 'number', about: 'share of the requests that get a fault, from 0 to 1' },
  'chaos-seed': {
    type: 'string',
    value: 'number',
    default: '1',
    about: 'the same seed and order of requests give the same faults (1)',
  },
  replay: { type: 'string', value: 'folder', about: 'serve a recording of ocean-graphql record in place of a fleet' },
} as const satisfies Readonly<Record<string, CommandOption>>;

/** Values of the options, as typed; a missing one has its default. */
export type CommandValues = Readonly<
  Partial<Record<keyof typeof commandOptions, string | boolean | readonly string[] | undefined>>
>;
