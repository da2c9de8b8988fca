import { useMemo, useState, type ReactNode } from 'react';
import { useDebounced } from '../ui/use-debounced.ts';
import { BoxFilters } from './box-filters.tsx';
import { BoxMap } from './box-map.tsx';
import { BoxTable } from './box-table.tsx';
import { emptyForm, toFilter } from './filter-form.ts';

/** Page of the silent boxes, with their last position and reason. */
export function SilentBoxesPage(): ReactNode {
  const [form, setForm] = useState(emptyForm);
  const settled = useDebounced(form);
  const filter = useMemo(() => toFilter(settled), [settled]);
  return (
    <>
      <BoxFilters form={form} onChange={setForm} />
      <div className="split">
        <BoxMap filter={filter} />
        <BoxTable filter={filter} />
      </div>
    </>
  );
}
