import { useMemo, type ReactNode } from 'react';
import { setParams, useRoute } from '../ui/route.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import { BoxFilters } from './box-filters.tsx';
import { BoxMap } from './box-map.tsx';
import { BoxTable } from './box-table.tsx';
import { formFrom, paramsFrom, sortFrom, toFilter } from './filter-form.ts';

/** Page of the silent boxes, with their last position and reason. Filters, order and the chosen box stand in the URL. */
export function SilentBoxesPage(): ReactNode {
  const { params } = useRoute();
  const settled = useDebounced(params);
  const filter = useMemo(() => toFilter(formFrom(settled)), [settled]);
  const sort = useMemo(() => sortFrom(params), [params]);
  const selectedId = params.get('box');
  return (
    <>
      <BoxFilters form={formFrom(params)} onChange={(form) => setParams({ ...paramsFrom(form), box: null })} />
      <div className="split">
        <BoxMap filter={filter} selectedId={selectedId} onSelect={(id) => setParams({ box: id })} />
        <BoxTable filter={filter} sort={sort} selectedId={selectedId} />
      </div>
    </>
  );
}
