/** A message of GraphQL without the names of the schema that it suggests. */
export function withoutSuggestion(message: string): string {
  return message.replace(/ Did you mean [^]*$/, '');
}
