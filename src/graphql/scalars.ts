import { GraphQLError, GraphQLScalarType } from 'graphql';

export {
  GraphQLLocalDate as LocalDate,
  GraphQLLocalEndTime as LocalEndTime,
  GraphQLLocalTime as LocalTime,
} from 'graphql-scalars';

/** Milliseconds, serialized as ISO 8601. */
export const Duration = new GraphQLScalarType<number, string>({
  name: 'Duration',
  description: 'A length of time in ISO 8601, exact to the millisecond, such as `PT1H5M` or `PT12.5S`.',
  specifiedByURL: 'https://www.iso.org/iso-8601-date-and-time-format.html',
  serialize: (value) => formatDuration(Number(value)),
  parseValue: () => {
    throw new GraphQLError('Duration is an output type only.');
  },
});

/** Formats milliseconds as ISO 8601 in hours, minutes and seconds, without days, which can be 23 hours long. */
function formatDuration(milliseconds: number): string {
  const sign = milliseconds < 0 ? '-' : '';
  const total = Math.abs(milliseconds);
  const hours = Math.floor(total / 3_600_000);
  const minutes = Math.floor((total % 3_600_000) / 60_000);
  const seconds = (total % 60_000) / 1000;
  const parts = [hours && `${hours}H`, minutes && `${minutes}M`, seconds && `${seconds}S`].filter(Boolean);
  return `${sign}PT${parts.join('') || '0S'}`;
}
