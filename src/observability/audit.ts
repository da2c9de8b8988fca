import type { Log } from './log.ts';

/**
 * How a change of Ocean ended, by its response. FAILED: an outage, missing rights or a limit; nothing was changed.
 * NOT_APPLIED and CONFIRMED stand in a second line, when reading back contradicts a yes or decides an unknown outcome.
 */
export type AuditOutcome = 'DONE' | 'REFUSED' | 'UNKNOWN' | 'FAILED' | 'NOT_APPLIED' | 'CONFIRMED';

/** One line a change of Ocean: who, what, on whom, with what outcome. Ids only; no name, no token. See docs/audit.md. */
interface AuditEntry {
  readonly mutation: string;
  /** Digest of the credential, and the customer. */
  readonly identity: string;
  readonly customerId: string | null;
  /** On whom: Ocean's numbers, by what they number. */
  readonly targets: Readonly<Record<string, string | readonly string[]>>;
  readonly outcome: AuditOutcome;
  /** Ocean's HTTP status; null where it gave no answer. */
  readonly status: number | null;
  readonly durationMillis: number;
}

export type Audit = (entry: AuditEntry) => void;

/** Audit lines are written whatever the level of the log, short of silence. */
export function createAudit(log: Log): Audit {
  const audit = log.level === 'silent' ? log : log.child({ audit: 'ocean-write' }, { level: 'info' });
  return (entry) => {
    audit.info(entry, 'a change of Ocean');
  };
}
