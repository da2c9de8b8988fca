import type { JSX } from 'react';
import type { ExplorerSettings } from './settings.ts';

/** States what this server does not allow, and what works all the same. */
export function ModeNotice({
  settings: { isTrustedOnly, isIntrospecting },
}: {
  settings: ExplorerSettings;
}): JSX.Element | null {
  if (isTrustedOnly) {
    return (
      <p className="mode-notice" role="note">
        Introspection is off, and only trusted documents run here: the examples as they are, with any variables.
      </p>
    );
  }
  if (isIntrospecting) return null;
  return (
    <p className="mode-notice" role="note">
      Introspection is off: there is no documentation, completion or list of examples. Operations that you write run.
    </p>
  );
}
