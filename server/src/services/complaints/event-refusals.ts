import type { ComplaintRefusal } from '../../../../shared/contracts/complaint';
import { why, type RejectedField } from '../../../../shared/rejection';
import type { ComplaintCommand } from '../../complaint-process';

/** A complaint that a row names and that is not there. */
export const missing = (field: string, key: string): RejectedField => ({
  field,
  why: why('missing', { key }),
  text: `${field}: there is no complaint ${key}`,
});

/** Why the process does not let an event of a file happen, and what it would. */
export const refused = (
  { code, message, state, allowed }: ComplaintRefusal,
  command: ComplaintCommand
) => {
  const to = command.type === 'step' ? command.to : null;
  const possible = allowed.length > 0 ? `; possible: ${allowed.join(', ')}` : '';
  const impossible = code === 'impossible_step' && to !== null;
  const field: RejectedField = {
    field: impossible ? 'to' : code === 'out_of_order' ? 'at' : '',
    why: impossible
      ? why('step', { state, to })
      : why(code === 'out_of_order' ? 'order' : 'process'),
    text: impossible ? `to: ${message}${possible}` : message,
  };
  return { reason: field.text, rejected: [field] };
};
