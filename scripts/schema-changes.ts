import { CriticalityLevel, diff, type Change } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema } from 'graphql';

/** A change that breaks a client or another subgraph. */
export interface BreakingChange {
  /** Schema coordinate of the change, such as `Box.imei`, `Query.box(by:)` or `Vehicle.@key`. */
  readonly coordinate: string;
  readonly message: string;
}

/** Directives that other subgraphs rely on; the inspector reports their removal only as dangerous. */
const federationDirectives = /\.@(?:key|shareable)$/;

/** Lists the breaking changes between two SDLs. */
export async function breakingChanges(released: string, current: string): Promise<BreakingChange[]> {
  const changes = await diff(schemaOf(released), schemaOf(current));
  return changes.filter(isBreaking).map(({ path = '', message }) => ({ coordinate: coordinateOf(path), message }));
}

/**
 * Schema coordinates that the changelog declares as breaking.
 *
 * Reads those in backticks on lines that begin with "Breaking:", in unreleased sections.
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

/** The inspector appends an argument as one more name. */
function coordinateOf(path: string): string {
  const [type = '', field, argument, ...rest] = path.split('.');
  if (argument === undefined || argument.startsWith('@') || rest.length > 0) return path;
  return `${type}.${field ?? ''}(${argument}:)`;
}

/** Adds federation's directives, which a subgraph's SDL uses without defining them. */
function schemaOf(sdl: string): GraphQLSchema {
  return buildSchema(sdl, { assumeValidSDL: true, assumeValid: true });
}
