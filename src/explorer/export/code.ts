/** An operation to export, as the editors show it. */
export interface ExportedOperation {
  /** Absolute URL of the graph. */
  readonly url: string;
  readonly query: string;
  /** JSON, or empty. */
  readonly variables: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Customer that requests name; null: none. */
  readonly customerId: string | null;
}

/** Name of the environment variable, or of the constant, that has the token. The token itself is never exported. */
const tokenName = 'OCEAN_TOKEN';

function template(query: string): string {
  return `\`\n${query.trim().replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\n\``;
}

function variablesOf({ variables }: ExportedOperation): string {
  return variables.trim() === '' ? '{}' : variables.trim();
}

function headersOf({ customerId }: ExportedOperation): string {
  const customer = customerId === null ? '' : `, 'x-customer-id': ${JSON.stringify(customerId)}`;
  return `'x-auth-token': process.env.${tokenName}${customer}`;
}

function asFetch(operation: ExportedOperation): string {
  return `const query = ${template(operation.query)};
const variables = ${variablesOf(operation)};

const response = await fetch(${JSON.stringify(operation.url)}, {
  method: 'POST',
  headers: { 'content-type': 'application/json', ${headersOf(operation)} },
  body: JSON.stringify({ query, variables }),
});
const { data, errors } = await response.json();
console.log(JSON.stringify({ data, errors }, null, 2));
`;
}

function asApollo(operation: ExportedOperation): string {
  const { kind, query, url } = operation;
  const call = kind === 'mutation' ? 'client.mutate({ mutation: document' : 'client.query({ query: document';
  return `import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';

const document = gql${template(query)};
const variables = ${variablesOf(operation)};

const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: new HttpLink({
    uri: ${JSON.stringify(url)},
    headers: { ${headersOf(operation)} },
  }),
});
const { data, error } = await ${call}, variables });
console.log(JSON.stringify({ data, error }, null, 2));
`;
}

function asUrql(operation: ExportedOperation): string {
  const { kind, query, url } = operation;
  const method = kind === 'mutation' ? 'mutation' : 'query';
  return `import { Client, fetchExchange, gql } from '@urql/core';

const document = gql${template(query)};
const variables = ${variablesOf(operation)};

const client = new Client({
  url: ${JSON.stringify(url)},
  exchanges: [fetchExchange],
  preferGetMethod: false,
  fetchOptions: { headers: { ${headersOf(operation)} } },
});
const { data, error } = await client.${method}(document, variables).toPromise();
console.log(JSON.stringify({ data, error }, null, 2));
`;
}

/** Quotes a text for a POSIX shell. */
function shell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function asCurl(operation: ExportedOperation): string {
  const { url, query, customerId } = operation;
  let variables: unknown = {};
  try {
    variables = JSON.parse(variablesOf(operation));
  } catch {
    // The editor marks the error; the operation is exported without variables.
  }
  const customer = customerId === null ? '' : `  -H ${shell(`x-customer-id: ${customerId}`)} \\\n`;
  return `curl ${shell(url)} \\
  -H 'content-type: application/json' \\
  -H "x-auth-token: $${tokenName}" \\
${customer}  -d ${shell(JSON.stringify({ query: query.trim(), variables }))}
`;
}

/** The forms of an export, by their names. */
export const exportForms = {
  fetch: asFetch,
  'Apollo Client': asApollo,
  urql: asUrql,
  curl: asCurl,
} as const satisfies Record<string, (operation: ExportedOperation) => string>;

export type ExportForm = keyof typeof exportForms;
