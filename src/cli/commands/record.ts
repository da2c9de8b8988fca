import type { Command } from '../command.ts';

export interface RecordArguments {
  out: string | undefined;
  pace: string;
  json: boolean;
}

const usage = `Records what Ocean returns, with everything personal replaced, to reproduce a problem without the account.

$0 record --out recording
$0 sandbox --replay recording

Environment: the settings of the server; OCEAN_TOKEN, a token in place of OCEAN_LOGIN and OCEAN_PASSWORD.`;

export const recordCommand: Command<RecordArguments> = {
  command: 'record',
  describe: 'Record the responses of Ocean with everything personal replaced, for sandbox --replay',
  builder: (yargs) =>
    yargs.usage(usage).options({
      out: { type: 'string', requiresArg: true, describe: 'Folder to write, empty or not there yet' },
      pace: { type: 'string', default: '500', describe: 'Milliseconds between two requests to Ocean' },
      json: { type: 'boolean', default: false, describe: 'Print the outcome as JSON' },
    }),
  run: async (options, io) => {
    const { runRecord } = await import('../record/run-record.ts');
    return runRecord(options, io);
  },
};
