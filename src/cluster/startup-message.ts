interface Welcome {
  readonly url: string;
  readonly sandboxUrl: string | null;
  /** Null: health has no port of its own. */
  readonly healthUrl: string | null;
}

/** What the program prints once it answers. */
export function startupMessage({ url, sandboxUrl, healthUrl }: Welcome, workers: number): string {
  const ocean =
    sandboxUrl === null ? 'as OCEAN_URL says' : `${sandboxUrl}  a sandbox; its page counts the calls that it gets`;
  return `
  The graph     ${url}/graphql
  The explorer  ${url}/            open it in a browser: examples are in its side bar
  Ocean         ${ocean}${workers === 1 ? '' : `\n  Processes     ${workers} share the port; kill -USR2 ${process.pid} replaces them one after the other`}${healthUrl === null ? '' : `\n  Health        ${healthUrl}`}

  Try           curl ${url}/graphql -H 'content-type: application/json' \\
                  -d '{"query":"{ nonCommunicatingBoxes(first: 3) { totalCount nodes { serialNumber silence { days } } } }"}'
`;
}
