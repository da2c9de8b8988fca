import { CriticalityLevel, diff, type Change } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema } from 'graphql';

/** A change that breaks a client or another subgraph. */
export interface BreakingChange {
  /** Schema coordinate of what changed, such as `Box.imei`, `Query.box(by:)` or `Vehicle.@key`. */
  readonly coordinate: string;
  readonly message: string;
}

/** What other subgraphs lean on: the inspector calls its removal dangerous only. */
const federationDirectives = /\.@(?:key|shareable)$/;

/** Every change from one SDL to the other that breaks somebody. */
export async function breakingChanges(released: string, current: string): Promise<BreakingChange[]> {
  const changes = await diff(schemaOf(released), schemaOf(current));
  return changes.filter(isBreaking).map(({ path = '', message }) => ({ coordinate: coordinateOf(path), message }));
}

/**
 * The coordinates that the changelog declares as broken: those in backticks on lines that begin with "Breaking:", in the
 * sections that are not released yet.
 */
export function declaredBreaks(changelog: string): Set<string> {
  const unreleased = changelog.split(/^(?=## )/m).filter((section) => /^## .*unreleased/i.test(section));
  const lines = unreleased.flatMap((section) => section.match(/^[-*] Breaking: .*(?:\n {2,}\S.*)*/gm) ?? []);
  return new Set(lines.flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, coordinate = '']) => coordinate)));
}

function isBreaking(change: Change): boolean {
  if (change.criticality.level === CriticalityLevel.Breaking) return true;
  const type = String(change.type);
  return (
    type.startsWith('DIRECTIVE_USAGE_') && type.endsWith('_REMOVED') && federationDirectives.test(change.path ?? '')
  );
}

/** The inspector writes an argument as one more name. */
function coordinateOf(path: string): string {
  const [type = '', field, argument, ...rest] = path.split('.');
  if (argument === undefined || argument.startsWith('@') || rest.length > 0) return path;
  return `${type}.${field ?? ''}(${argument}:)`;
}

/** A subgraph's SDL uses federation's directives without defining them. */
function schemaOf(sdl: string): GraphQLSchema {
  return buildSchema(sdl, { assumeValidSDL: true, assumeValid: true });
}
