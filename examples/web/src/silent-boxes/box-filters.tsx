import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { EntityChoicesDocument } from '../graphql/operations.generated.ts';
import { useMessages } from '../i18n/i18n.tsx';
import type { FilterForm } from './filter-form.ts';

interface BoxFiltersProps {
  readonly form: FilterForm;
  readonly onChange: (form: FilterForm) => void;
}

/** Filters of the table and the map, applied on input. */
export function BoxFilters({ form, onChange }: BoxFiltersProps): ReactNode {
  const { boxes: texts } = useMessages();
  const { data } = useQuery(EntityChoicesDocument);
  const set = (change: Partial<FilterForm>): void => onChange({ ...form, ...change });
  return (
    <form className="filters" role="search" aria-label={texts.filter} onSubmit={(event) => event.preventDefault()}>
      <label>
        {texts.search}
        <input
          type="search"
          value={form.text}
          placeholder={texts.searchHint}
          onChange={(event) => set({ text: event.target.value })}
        />
      </label>
      <label>
        {texts.entity}
        <select value={form.entityId} onChange={(event) => set({ entityId: event.target.value })}>
          <option value="">{texts.allEntities}</option>
          {data?.entities?.map(({ id, oceanId, name }) => (
            <option key={id} value={oceanId}>
              {name ?? oceanId}
            </option>
          ))}
        </select>
      </label>
      <label>
        {texts.moreThanDays}
        <input
          type="number"
          min={0}
          max={9999}
          value={form.moreThanDays}
          onChange={(event) => set({ moreThanDays: event.target.value })}
        />
      </label>
      <label>
        {texts.reason}
        <select
          value={form.qualified}
          onChange={(event) => set({ qualified: event.target.value as FilterForm['qualified'] })}
        >
          <option value="any">{texts.anyReason}</option>
          <option value="yes">{texts.withReason}</option>
          <option value="no">{texts.noReason}</option>
        </select>
      </label>
    </form>
  );
}
