/** Why a call is refused; the status and code are what the caller sees. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
  }
}

export const badRequest = (message: string): Refusal => new Refusal(400, 'BAD_REQUEST', message);
export const unauthorized = (message: string): Refusal => new Refusal(401, 'UNAUTHORIZED', message);
export const forbidden = (message: string): Refusal => new Refusal(403, 'FORBIDDEN', message);
export const notFound = (message: string): Refusal => new Refusal(404, 'NOT_FOUND', message);
export const badDate = (name: string, format: string): Refusal =>
  new Refusal(422, 'UNPARSEABLE_DATE', `${name} is not a date of the format ${format}`);
