const row = 'oceanId serialNumber imei vehicle { registration } silence { days }';

/** Queries over 10,000 silent boxes. */
export const works = {
  'a page of 20': { query: `{ nonCommunicatingBoxes(first: 20) { nodes { ${row} } } }` },
  'a page of 200': { query: `{ nonCommunicatingBoxes(first: 200) { nodes { ${row} } } }` },
  'filtered, ordered, summed up': {
    query: `query ($filter: BoxFilter, $orderBy: BoxOrder) {
      nonCommunicatingBoxes(first: 20, filter: $filter, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage endCursor }
        summary { qualifiedCount byReason { key label count } byEntity { key label count } }
        nodes { ${row} silence { qualification { reason { label } } } }
      }
    }`,
    variables: {
      filter: { silentForMoreThanDays: 7, isQualified: true },
      orderBy: { field: 'REGISTRATION', direction: 'ASC' },
    },
  },
};
