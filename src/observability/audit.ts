import { flushLog, type Log } from './log.ts';

/**
 * Outcome of a write, by its response. FAILED: an outage, missing rights or a limit; nothing changed. NOT_APPLIED and
 * CONFIRMED are logged in a second line, when reading back contradicts a success or resolves an unknown outcome. NOT_SENT:
 * the batch stopped before this write.
 */
export type AuditOutcome = 'DONE' | 'REFUSED' | 'UNKNOWN' | 'FAILED' | 'NOT_SENT' | 'NOT_APPLIED' | 'CONFIRMED';

/** One line per write: caller, mutation, targets and outcome. Ids only; no name, no token. See docs/audit.md. */
interface AuditEntry {
  readonly mutation: string;
  /** Digest of the credential, and the customer. */
  readonly identity: string;
  readonly customerId: string | null;
  /** Ocean ids of the affected objects, by their kind. */
  readonly targets: Readonly<Record<string, string | readonly string[]>>;
  readonly outcome: AuditOutcome;
  /** Ocean's HTTP status; null without a response. */
  readonly status: number | null;
  readonly durationMillis: number;
}

export type Audit = (entry: AuditEntry) => void;

/** Creates the audit log. It writes at every level of the log but `silent`. */
export function createAudit(log: Log): Audit {
  const audit = log.level === 'silent' ? log : log.child({ audit: 'ocean-write' }, { level: 'info' });
  return (entry) => {
    audit.info(entry, 'a write to Ocean');
    flushLog(); // the line must outlive a process that is killed now
  };
}
