import type { Command } from '../command.ts';

export interface DoctorArguments {
  json: boolean;
  report: string | undefined;
  pace: string;
}

const usage = `Finds out whether this program works with your Ocean account: calls every read endpoint once, changes nothing, and
compares the responses with the contract and with each reading of a point that Ocean’s documents leave open.

$0 doctor --report doctor.json

Environment: the settings of the server; OCEAN_TOKEN, a token in place of OCEAN_LOGIN and OCEAN_PASSWORD.`;

export const doctorCommand: Command<DoctorArguments> = {
  command: 'doctor',
  describe: 'Check settings, network, rights and responses of Ocean, without changing anything',
  builder: (yargs) =>
    yargs.usage(usage).options({
      json: { type: 'boolean', default: false, describe: 'Print the report as JSON' },
      report: {
        type: 'string',
        requiresArg: true,
        describe: 'Also write the report to this file; it has no personal data, and can be attached to an issue',
      },
      pace: { type: 'string', default: '500', describe: 'Milliseconds between two requests to Ocean' },
    }),
  run: async (options, io) => {
    const { runDoctor } = await import('../doctor/run-doctor.ts');
    return runDoctor(options, io);
  },
};
