import { jsonType } from '../lists.ts';
import { wrongBody, type Body } from './wrong-body.ts';

const rejectionText = '{"oceanStatus":"badParameters","message":"les paramètres sont refusés"}';

/** Every form of response to a write that Ocean may use, and some without meaning: name → body. */
const writeResponses = {
  true: 'true',
  false: 'false',
  True: 'True',
  False: 'False',
  'quoted-true': '"True"',
  'quoted-false': '"False"',
  'boolean-true': '{"boolean":true}',
  'boolean-false': '{"boolean":false}',
  'list-true': '[{"boolean":true}]',
  'list-false': '[{"boolean":false}]',
  envelope: rejectionText,
  'envelope-list': `[${rejectionText}]`,
  object: '{}',
  zero: '0',
  null: 'null',
  empty: '',
  html: null,
} as const;

export type WriteResponseForm = keyof typeof writeResponses;

export const writeResponseForms = Object.keys(writeResponses) as [WriteResponseForm, ...WriteResponseForm[]];

/** Body of a form, to be sent with 200. */
export function writeResponseOf(form: WriteResponseForm): Body {
  const body = writeResponses[form];
  return body === null ? wrongBody('html', Buffer.alloc(0)) : { type: jsonType, bytes: Buffer.from(body) };
}
