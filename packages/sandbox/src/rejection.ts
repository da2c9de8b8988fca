/**
 * Values of `oceanStatus` in an envelope. Only `badParameters` is published; the others are ours (*open*), one a
 * status.
 */
export type OceanStatus = 'badParameters' | 'unauthorized' | 'forbidden' | 'notFound' | 'internalError';

/** A rejected request; the caller sees the status and the envelope. */
export class Rejection extends Error {
  readonly status: number;
  readonly oceanStatus: OceanStatus;

  constructor(status: number, oceanStatus: OceanStatus, message: string) {
    super(message);
    this.name = 'Rejection';
    this.status = status;
    this.oceanStatus = oceanStatus;
  }
}

export const badRequest = (message: string): Rejection => new Rejection(400, 'badParameters', message);
export const unauthorized = (message: string): Rejection => new Rejection(401, 'unauthorized', message);
export const forbidden = (message: string): Rejection => new Rejection(403, 'forbidden', message);
export const notFound = (message: string): Rejection => new Rejection(404, 'notFound', message);
export const badDate = (name: string, format: string): Rejection =>
  new Rejection(422, 'badParameters', `${name} is not a date of the format ${format}`);

/** Default `oceanStatus` of a status. */
export function oceanStatusOf(status: number): OceanStatus {
  const words: Readonly<Record<number, OceanStatus>> = { 401: 'unauthorized', 403: 'forbidden', 404: 'notFound' };
  return words[status] ?? (status < 500 ? 'badParameters' : 'internalError');
}

interface Envelope {
  readonly oceanStatus: string;
  readonly message: string;
}

/** Ocean's envelope in the form of the endpoint's family: private hours send it in a list, the others alone. */
export function envelopeFor(url: string, oceanStatus: string, message: string): Envelope | readonly Envelope[] {
  const envelope = { oceanStatus, message };
  return url.startsWith('/restapi/vieprivee/') ? [envelope] : envelope;
}
