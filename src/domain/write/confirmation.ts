import { registerEnumType } from 'type-graphql';

/** What the success of a write rests on. */
export enum WriteConfirmation {
  RESPONSE = 'RESPONSE',
  READ_BACK = 'READ_BACK',
  RESPONSE_AND_READ_BACK = 'RESPONSE_AND_READ_BACK',
}
registerEnumType(WriteConfirmation, {
  name: 'WriteConfirmation',
  description: 'What the success of a mutation rests on.',
  valuesConfig: {
    RESPONSE: {
      description:
        'Ocean said yes, and its data could not be read back or cannot show it: read it again later before relying on it.',
    },
    READ_BACK: {
      description: 'Ocean’s response said neither yes nor no, or none came; reading back shows that all is as asked.',
    },
    RESPONSE_AND_READ_BACK: { description: 'Ocean said yes, and reading back shows that all is as asked.' },
  },
});
