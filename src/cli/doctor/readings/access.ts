import { readEnvelope } from '../../../ocean/envelope.ts';
import { isRecord } from '../../../json.ts';
import { at, type Evidence, idAt, textAt } from '../evidence.ts';
import type { PersonalWords } from '../personal-words.ts';
import { type Conclusion, differs, holds, noData, notChecked, type Reading } from './reading.ts';

/** Codes that are printed, so that a report stays readable. */
const maxCodes = 60;

export const accessReadings: readonly Reading[] = [
  { adr: 19, reading: 'How does Ocean reject a request without a customer?', conclude: missingCustomer },
  {
    adr: 33,
    reading: 'How does Ocean respond to a write?',
    conclude: () =>
      notChecked('Only a write can show it, and doctor makes none. Each write is read back, whatever the response is.'),
  },
  { adr: 60, reading: 'Which kinds and codes have rights?', conclude: rights },
  {
    adr: 61,
    reading: 'Does Ocean find last events by the codes of event types?',
    conclude: (evidence) => {
      const response = evidence.of('lastEvents');
      if (response === undefined) return noData('No customer id is known: set OCEAN_CUSTOMER_ID to check it.');
      const status = response.status ?? 0;
      if (evidence.isRejected('lastEvents') && status !== 404) {
        return differs('Ocean rejects the codes or the request.', { status });
      }
      const keys = isRecord(response.body) ? Object.keys(response.body) : [];
      const requested = response.query['vehiculesIds'];
      const facts = { status, events: keys.length, ofRequestedVehicle: keys.filter((key) => key === requested).length };
      if (keys.length === 0) return noData('The vehicle has no such event.', facts);
      return facts.ofRequestedVehicle === keys.length
        ? holds('Events come by the id of the requested vehicle.', facts)
        : differs('Events come by other keys: they are left out.', facts);
    },
  },
  { adr: 102, reading: 'How does Ocean report that there is nothing?', conclude: nothing },
];

function missingCustomer(evidence: Evidence, words: PersonalWords): Conclusion {
  const response = evidence.of('withoutCustomer');
  const status = response?.status ?? null;
  if (response === undefined || status === null) return noData('Ocean did not respond.');
  if (status < 300)
    return noData('Ocean accepts a request without a customer: this user has one customer.', { status });
  const envelope = readEnvelope(response.body);
  const facts = {
    status,
    oceanStatus: words.safe(envelope?.oceanStatus ?? 'none'),
    mentionsCustomerId: envelope?.mentionsCustomer ?? false,
  };
  if ((status === 400 || status === 422) && facts.mentionsCustomerId) {
    return holds('Ocean rejects it, and mentions customerId: clients get CUSTOMER_REQUIRED.', facts);
  }
  if (status === 401 || status >= 500) return noData('The request was rejected for another reason.', facts);
  return differs('Ocean rejects it in another way: clients do not get CUSTOMER_REQUIRED.', facts, {
    name: 'OCEAN_CUSTOMER_ID',
    value: '<the id of your customer>',
  });
}

function rights(evidence: Evidence, words: PersonalWords): Conclusion {
  const { rightKinds, permissions } = evidence.config;
  const responses = evidence.all('rights');
  if (responses.length === 0) return noData('Rights were not read.');
  const rejected = rightKinds.filter((_kind, index) => [400, 422].includes(responses[index]?.status ?? 0));
  const codes = new Set(evidence.rows('rights').flatMap((row) => textAt(row, 'enumCode') ?? []));
  const configured = Object.values(permissions).flatMap((right) => right?.code ?? []);
  const facts = {
    statuses: responses.map(({ status }) => String(status ?? 'none')),
    rejectedKinds: rejected,
    codes: [...codes].slice(0, maxCodes).map((code) => words.safe(code)),
    configuredCodes: configured.length,
    codesFound: configured.filter((code) => codes.has(code)).length,
    kinds: [
      ...new Set(evidence.rows('rights').flatMap((row) => textAt(row, 'fonctionnaliteDto', 'typeElement') ?? [])),
    ].map((kind) => words.safe(kind)),
  };
  if (rejected.length > 0) {
    const value = rightKinds.filter((kind) => !rejected.includes(kind)).join(',') || '<the kinds that Ocean accepts>';
    return differs('Ocean rejects kinds of rights.', facts, { name: 'OCEAN_RIGHT_KINDS', value });
  }
  if (codes.size === 0) return noData('The user has no rights, or may not read them.', facts);
  return facts.codesFound > 0
    ? holds('Ocean knows the configured codes.', facts)
    : differs('Ocean has other codes: viewer.can is null until they are set.', facts, {
        name: 'OCEAN_PERMISSIONS',
        value: '<name>=<KIND>:<code>, with the codes above',
      });
}

function nothing(evidence: Evidence): Conclusion {
  const response = evidence.of('unknownAssignment');
  const status = response?.status ?? null;
  if (response === undefined || status === null) return noData('Ocean did not respond.');
  const facts = {
    status,
    body: response.bodyKind,
    hasId: idAt(at(response.body, 'chauffeurVehicule'), 'id') !== undefined,
  };
  if (status === 404 && response.bodyKind !== 'html' && response.bodyKind !== 'other') {
    return holds('An unknown id is 404: none.', facts);
  }
  if (status === 204 || (status === 200 && !facts.hasId))
    return holds('An unknown id is an empty response: none.', facts);
  if (status === 403) return differs('An unknown id is 403: objects that do not exist are FORBIDDEN, not null.', facts);
  return differs('An unknown id is an error: objects that do not exist are errors, not null.', facts);
}
