import type { OceanRequest } from '../../ocean/client.ts';

/**
 * Endpoint 21: features of one kind that the caller may use. The words of `elementType` are not published, so the
 * configuration gives them.
 */
export function rightsRequest(elementKind: string): OceanRequest {
  return {
    method: 'GET',
    path: '/restapi/authorization/functionalities_detailed',
    query: { elementType: elementKind },
  };
}
