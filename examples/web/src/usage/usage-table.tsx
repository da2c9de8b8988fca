import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { figureTexts, privateShare } from './figures.ts';
import type { UsageRow } from './use-usage.ts';

interface UsageTableProps {
  readonly caption: string;
  readonly rows: readonly UsageRow[];
}

/** The chart's figures as a table, to read, copy or listen to. */
export function UsageTable({ caption, rows }: UsageTableProps): ReactNode {
  const { messages, formats } = useI18n();
  const { usage: texts } = messages;
  const { kilometres, percent } = figureTexts(messages, formats);
  return (
    <div className="scroll">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.entity}</th>
            <th scope="col">{texts.professional}</th>
            <th scope="col">{texts.private}</th>
            <th scope="col">{texts.privateShare}</th>
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
