import { startApolloGateway } from '../../../examples/gateway/apollo.ts';
import { startHiveGateway } from '../../../examples/gateway/hive.ts';
import type { StartGateway } from './federation.ts';

/** The gateways that every scenario of test/e2e/federation is run behind. */
export const gateways: readonly (readonly [name: string, start: StartGateway])[] = [
  ['@apollo/gateway', startApolloGateway],
  ['@graphql-hive/gateway', startHiveGateway],
];
