import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { EntityChoicesDocument } from '../graphql/operations.generated.ts';
import type { FilterForm } from './filter-form.ts';

interface BoxFiltersProps {
  readonly form: FilterForm;
  readonly onChange: (form: FilterForm) => void;
}

/** Filters of the table and the map, applied on input. */
export function BoxFilters({ form, onChange }: BoxFiltersProps): ReactNode {
  const { data } = useQuery(EntityChoicesDocument);
  const set = (change: Partial<FilterForm>): void => onChange({ ...form, ...change });
  return (
    <form
      className="filters"
      role="search"
      aria-label="Filter silent boxes"
      onSubmit={(event) => event.preventDefault()}
    >
      <label>
        Search
        <input
          type="search"
          value={form.text}
          placeholder="Serial number, registration …"
          onChange={(event) => set({ text: event.target.value })}
        />
      </label>
      <label>
        Entity
        <select value={form.entityId} onChange={(event) => set({ entityId: event.target.value })}>
          <option value="">All entities</option>
          {data?.entities?.map(({ id, oceanId, name }) => (
            <option key={id} value={oceanId}>
              {name ?? oceanId}
            </option>
          ))}
        </select>
      </label>
      <label>
        Silent for more than (days)
        <input
          type="number"
          min={0}
          max={9999}
          value={form.moreThanDays}
          onChange={(event) => set({ moreThanDays: event.target.value })}
        />
      </label>
      <label>
        Reason
        <select
          value={form.qualified}
          onChange={(event) => set({ qualified: event.target.value as FilterForm['qualified'] })}
        >
          <option value="any">With or without a reason</option>
          <option value="yes">With a reason</option>
          <option value="no">Not looked into yet</option>
        </select>
      </label>
    </form>
  );
}
