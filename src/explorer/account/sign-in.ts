import type { Example } from '../examples/examples.ts';
import { bodyOf, type Operation } from '../operation.ts';
import type { ExplorerSettings } from '../settings.ts';
import { type Customer, headersOf, type Session } from './session.ts';

const loginQuery = `mutation Login($input: LoginInput!) {
  login(input: $input) { token expiresAt userErrors { message } }
}`;

const viewerQuery = `query Viewer {
  viewer { login tokenExpiresAt customer { oceanId name } customers { oceanId name } }
}`;

interface LoginData {
  readonly login: {
    readonly token: string | null;
    readonly expiresAt: string | null;
    readonly userErrors: readonly { readonly message: string }[];
  };
}

interface ViewerData {
  readonly viewer: {
    readonly login: string | null;
    readonly tokenExpiresAt: string | null;
    readonly customer: Customer | null;
    readonly customers: readonly Customer[] | null;
  } | null;
}

/** Signs people in, by the graph's own operations. */
export class SignIn {
  readonly #settings: ExplorerSettings;
  readonly #examples: readonly Example[];

  constructor(settings: ExplorerSettings, examples: readonly Example[]) {
    this.#settings = settings;
    this.#examples = examples;
  }

  /** @throws Error with a message for the person */
  async withPassword(login: string, password: string): Promise<Session> {
    const query = this.#textOf('login', loginQuery);
    const { login: payload } = await this.#send<LoginData>({ query, variables: { input: { login, password } } }, {});
    if (payload.token === null) throw new Error(payload.userErrors[0]?.message ?? 'Ocean did not accept the login.');
    const { token, expiresAt } = payload;
    return this.#withCustomers({ token, login, expiresAt, customerId: null, customers: [] });
  }

  /** @throws Error with a message for the person */
  async withToken(token: string): Promise<Session> {
    return this.#withCustomers({ token, login: null, expiresAt: null, customerId: null, customers: [] });
  }

  /** A user of several customers gets an error until one is named: the session is valid all the same. */
  async #withCustomers(session: Session): Promise<Session> {
    const query = this.#textOf('viewer', viewerQuery);
    const { viewer } = await this.#send<ViewerData>({ query }, headersOf(session));
    const customers = viewer?.customers ?? (viewer?.customer ? [viewer.customer] : []);
    return {
      ...session,
      login: viewer?.login ?? session.login,
      expiresAt: viewer?.tokenExpiresAt ?? session.expiresAt,
      customers,
    };
  }

  /** Text of an example where only trusted documents run, otherwise our own. */
  #textOf(name: string, own: string): string {
    const example = this.#examples.find((one) => one.name === name && one.documentId !== undefined);
    return this.#settings.isTrustedOnly && example !== undefined ? example.query : own;
  }

  async #send<Data>(operation: Operation, headers: Record<string, string>): Promise<Data> {
    const response = await fetch(this.#settings.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: bodyOf(operation, this.#examples),
    });
    const { data, errors } = (await response.json()) as { data?: Data | null; errors?: GraphqlError[] };
    const rejected = errors?.find(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
    if (rejected !== undefined || !data)
      throw new Error((rejected ?? errors?.[0])?.message ?? 'The server sent no data.');
    return data;
  }
}

interface GraphqlError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}
