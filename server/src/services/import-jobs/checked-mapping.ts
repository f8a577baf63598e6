import { errors } from '@strapi/utils';
import { columnFaults } from '../../import/column-faults';
import type { ImportPlan, ReadPlan } from '../../import/plan';

/**
 * A mapping that fits the file.
 * @throws ValidationError with everything that is wrong with it, each with its path
 */
export const checkedMapping = <Input>(
  readPlan: ReadPlan<Input>,
  json: unknown,
  header: readonly string[]
): ImportPlan<Input> => {
  const { plan, faults } = readPlan(json);
  const wrong = faults ?? columnFaults(plan.fields, header);
  if (plan && wrong.length === 0) return plan;
  const found = wrong.map(({ path, message, because }) => ({
    path: ['mapping', ...(path ? [path] : [])],
    message: `${path || 'mapping'}: ${message}`,
    name: 'ValidationError',
    ...(because && { because }),
  }));
  throw new errors.ValidationError(found[0]?.message ?? 'the mapping cannot be used', {
    errors: found,
  });
};
