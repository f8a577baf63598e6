import type { SlaTarget } from '../../../../shared/contracts/complaint';
import { why } from '../../../../shared/rejection';
import { dateReader } from '../map-row';
import { fieldReader, type Cells } from '../read-field';
import { Rejection } from '../rejection';
import { COMPLAINT_DUES, COMPLAINT_TIMES, type ComplaintTime } from './fields';
import type { ImportedComplaint } from './imported-complaint';
import type { ComplaintMapping } from './mapping';

/** A date of which the cell may be empty. */
type OptionalDate = (cells: Cells) => string | null;

const TARGET_OF = {
  acknowledgementDueAt: 'acknowledgement',
  responseDueAt: 'first_response',
  dueAt: 'resolution',
} as const satisfies Record<string, SlaTarget>;

/** Names of dates in the order in which they must lie. */
const ORDER: readonly ComplaintTime[] = COMPLAINT_TIMES;

const inOrder = (times: ImportedComplaint['times']): ImportedComplaint['times'] => {
  const after = (name: ComplaintTime, ...earlier: readonly ComplaintTime[]): void => {
    for (const before of earlier) {
      const [at, limit] = [times[name], times[before]];
      if (at !== undefined && limit !== undefined && at < limit)
        throw new Rejection(name, `lies before ${before}`, why('earlier', { field: before }));
    }
  };
  after('acknowledgedAt', 'receivedAt');
  after('respondedAt', 'receivedAt');
  after('closedAt', 'receivedAt', 'acknowledgedAt', 'respondedAt');
  after('reopenedAt', 'closedAt');
  after('closedAgainAt', 'reopenedAt');
  return times;
};

const dateReaders = (mapping: ComplaintMapping, index: ReadonlyMap<string, number>) => {
  const optional = (field: ComplaintMapping['times'][ComplaintTime]): OptionalDate | null => {
    const text = fieldReader(field, index);
    const date = dateReader(field, index);
    return text && date && ((cells) => (text(cells) === null ? null : date(cells)));
  };
  const received = dateReader(mapping.times.receivedAt, index);
  return {
    received,
    times: ORDER.filter((name) => name !== 'receivedAt').map((name) => ({
      name,
      read: optional(mapping.times[name]),
    })),
    dues: COMPLAINT_DUES.map((name) => ({ name, read: optional(mapping.dues[name]) })),
  };
};

/** Reads when things happened and by when they were promised. @throws Rejection for what cannot be */
export const createComplaintDates = (
  mapping: ComplaintMapping,
  index: ReadonlyMap<string, number>
) => {
  const dates = dateReaders(mapping, index);
  const timesOf = (cells: Cells): ImportedComplaint['times'] => {
    const times: ImportedComplaint['times'] = { receivedAt: dates.received?.(cells) ?? '' };
    for (const { name, read } of dates.times) {
      const at = read?.(cells);
      if (at) times[name] = at;
    }
    return inOrder(times);
  };

  const dueOf = (cells: Cells, receivedAt: string): ImportedComplaint['due'] => {
    const mapped = dates.dues.filter(({ read }) => read !== null);
    if (mapped.length === 0) return null;
    const due: NonNullable<ImportedComplaint['due']> = {};
    for (const { name, read } of mapped) {
      const at = read?.(cells);
      if (!at) continue;
      if (at <= receivedAt)
        throw new Rejection(
          name,
          'lies before receivedAt',
          why('earlier', { field: 'receivedAt' })
        );
      due[TARGET_OF[name]] = at;
    }
    return due;
  };
  return { timesOf, dueOf };
};
