import { useState, type JSX } from 'react';
import { listsIn, tableOf, textOf, toCsv } from './table.ts';

/** More rows would make the page slow; the CSV has all of them. */
const maxRows = 200;

/** Shows a list of the response as a table, over its JSON, and saves it as CSV. */
export function ResultTable({ data }: { readonly data: unknown }): JSX.Element {
  const lists = listsIn(data);
  const [chosen, choose] = useState('');
  const list = lists.find(({ path }) => path === chosen) ?? lists[0];
  if (list === undefined) return <div className="result-table">The response contains no list of rows.</div>;
  const table = tableOf(list.rows);
  return (
    <div className="result-table" role="region" aria-label="Table" tabIndex={0}>
      <p className="table-tools">
        <label>
          List
          <select value={list.path} onChange={(event) => choose(event.target.value)}>
            {lists.map(({ path, rows }) => (
              <option key={path} value={path}>
                {path} ({rows.length})
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="action" onClick={() => save(`${list.path}.csv`, toCsv(table))}>
          Save as CSV
        </button>
        {table.cells.length > maxRows && (
          <span>
            The first {maxRows} rows of {table.cells.length}; the CSV has all.
          </span>
        )}
      </p>
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.cells.slice(0, maxRows).map((cells, index) => (
            <tr key={index}>
              {cells.map((cell, column) => (
                <td key={table.columns[column]}>{textOf(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Begins with a byte order mark: spreadsheets read the file as UTF-8 then. */
function save(name: string, csv: string): void {
  const url = URL.createObjectURL(new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
