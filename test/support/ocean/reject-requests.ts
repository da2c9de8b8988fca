import type { Interceptor } from '../../../packages/sandbox/src/server.ts';
import type { SandboxApp } from '../app.ts';
import { endpoints, type Endpoint } from './endpoints.ts';

/** Makes the sandbox respond to an endpoint with a status; returns a function that ends it. */
export function rejectRequests({ sandbox }: SandboxApp, endpoint: Endpoint, status: number): () => void {
  const interceptor: Interceptor = async (call, _request, reply) => {
    if (call.operation === endpoints[endpoint]) await reply.code(status).send({ message: 'text-of-ocean' });
  };
  sandbox.interceptors.push(interceptor);
  return () => void sandbox.interceptors.splice(sandbox.interceptors.indexOf(interceptor), 1);
}
