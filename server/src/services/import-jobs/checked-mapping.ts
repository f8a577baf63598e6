import { errors } from '@strapi/utils';
import { columnFaults } from '../../import/column-faults';
import { readMapping, type Mapping } from '../../import/mapping';

/**
 * A mapping that fits the file.
 * @throws ValidationError with everything that is wrong with it, each with its path
 */
export const checkedMapping = (json: unknown, header: readonly string[]): Mapping => {
  const { mapping, faults } = readMapping(json);
  const wrong = faults ?? columnFaults(mapping, header);
  if (mapping && wrong.length === 0) return mapping;
  const found = wrong.map(({ path, message }) => ({
    path: ['mapping', ...(path ? [path] : [])],
    message: `${path || 'mapping'}: ${message}`,
    name: 'ValidationError',
  }));
  throw new errors.ValidationError(found[0]?.message ?? 'the mapping cannot be used', {
    errors: found,
  });
};
