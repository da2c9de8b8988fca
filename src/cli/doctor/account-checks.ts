import { type Evidence, idAt } from './evidence.ts';
import { readEnvelope } from '../../ocean/envelope.ts';
import type { EndpointReport, Finding } from './report.ts';

/** Checks the customers of the user, and what they may read. */
export function accountFindings(evidence: Evidence, endpoints: readonly EndpointReport[]): Finding[] {
  return [customerFinding(evidence), rightsFinding(endpoints)];
}

function customerFinding(evidence: Evidence): Finding {
  const check = 'customer';
  const response = evidence.of('withoutCustomer');
  const status = response?.status ?? null;
  const isNamed = evidence.config.oceanCustomerId !== null;
  if (response === undefined || status === null || status === 401 || status >= 500) {
    return {
      check,
      level: 'error',
      message: 'The customers of the user are not known.',
      facts: { status: status ?? 'none' },
    };
  }
  if (status < 300) {
    const names = evidence.rows('boxes').flatMap((row) => idAt(row, 'detailedBoxDTO', 'client', 'id') ?? []);
    const facts = { isNamed, customersInData: new Set(names).size };
    return { check, level: 'ok', message: 'The user needs to name no customer.', facts };
  }
  if (isNamed && (evidence.of('entities')?.status ?? 0) < 300) {
    return {
      check,
      level: 'ok',
      message: 'The user has several customers, and OCEAN_CUSTOMER_ID names one.',
      facts: { status },
    };
  }
  const mentionsCustomerId = readEnvelope(response.body)?.mentionsCustomer ?? false;
  const message = isNamed
    ? 'Ocean rejects the customer of OCEAN_CUSTOMER_ID.'
    : 'Ocean requires a customer: this user has several, and none is named.';
  const setting = { name: 'OCEAN_CUSTOMER_ID', value: '<the id of your customer>' };
  return { check, level: 'error', message, facts: { status, mentionsCustomerId }, setting };
}

function rightsFinding(endpoints: readonly EndpointReport[]): Finding {
  const check = 'rights';
  const forbidden = endpoints.filter(({ status }) => status === 403).map(({ endpoint }) => String(endpoint));
  if (forbidden.length === 0)
    return { check, level: 'ok', message: 'The user may read every endpoint that was requested.' };
  const message = 'The user may not read some endpoints: fields that need them are FORBIDDEN.';
  return { check, level: 'info', message, facts: { endpoints: forbidden } };
}
