import { errors } from '@strapi/utils';
import { columnFaults } from '../../import/column-faults';
import { feedbackPlan, type ImportPlan } from '../../import/plan';
import type { FeedbackInput } from '../../../../shared/contracts/feedback';

/**
 * A mapping that fits the file.
 * @throws ValidationError with everything that is wrong with it, each with its path
 */
export const checkedMapping = (
  json: unknown,
  header: readonly string[]
): ImportPlan<FeedbackInput> => {
  const { plan, faults } = feedbackPlan(json);
  const wrong = faults ?? columnFaults(plan.fields, header);
  if (plan && wrong.length === 0) return plan;
  const found = wrong.map(({ path, message }) => ({
    path: ['mapping', ...(path ? [path] : [])],
    message: `${path || 'mapping'}: ${message}`,
    name: 'ValidationError',
  }));
  throw new errors.ValidationError(found[0]?.message ?? 'the mapping cannot be used', {
    errors: found,
  });
};
