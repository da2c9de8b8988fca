import type { ReactNode } from 'react';
import { kilometres, percent, privateShare } from './figures.ts';
import type { UsageRow } from './use-usage.ts';

interface UsageTableProps {
  readonly caption: string;
  readonly rows: readonly UsageRow[];
}

/** The chart's figures as a table, to read, copy or listen to. */
export function UsageTable({ caption, rows }: UsageTableProps): ReactNode {
  return (
    <div className="scroll">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Entity</th>
            <th scope="col">Professional</th>
            <th scope="col">Private</th>
            <th scope="col">Private share</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td>{kilometres(row.professionalKm)}</td>
              <td>{kilometres(row.privateKm)}</td>
              <td>{percent(privateShare(row))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
