import { jsonType } from '../lists.ts';
import { wrongBody, type Body } from './wrong-body.ts';

const envelope = '{"oceanStatus":"badParameters","message":"les paramètres sont refusés"}';

/** Every form of response to a write that Ocean may use, and some without meaning: name → body. */
const bodies = {
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
  envelope,
  'envelope-list': `[${envelope}]`,
  object: '{}',
  zero: '0',
  null: 'null',
  empty: '',
  html: null,
} as const;

export type WriteResponseForm = keyof typeof bodies;

export const writeResponseForms = Object.keys(bodies) as [WriteResponseForm, ...WriteResponseForm[]];

/** Body of a form, to be sent with 200. */
export function writeResponseOf(form: WriteResponseForm): Body {
  const body = bodies[form];
  return body === null ? wrongBody('html', Buffer.alloc(0)) : { type: jsonType, bytes: Buffer.from(body) };
}
