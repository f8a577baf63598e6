import type { Core } from '@strapi/strapi';
import { MAX_SCOPE_VALUES, type TargetScope } from '../../../../shared/contracts/target';
import { FACT_DIMENSIONS, isFactDimension } from '../../../../shared/dimensions';
import type { Fault } from '../../../../shared/fault';
import { because } from '../../../../shared/refusal';
import { getService } from '../get-service';
import { dimensionsOf } from '../kpi/case-terms';
import { unknownValues } from './known-values';
import type { Wanted } from './target-faults';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isValues = (values: unknown): values is string[] =>
  Array.isArray(values) &&
  values.length > 0 &&
  values.length <= MAX_SCOPE_VALUES &&
  values.every((value) => typeof value === 'string' && value !== '');

/** What is wrong with the form of a scope. */
export const scopeFormFaults = ({ scope }: Wanted): Fault[] => {
  if (scope === undefined || scope === null) return [];
  if (!isRecord(scope)) {
    return [{ path: ['scope'], message: 'scope must be lists of values by dimension' }];
  }
  return Object.entries(scope).flatMap(([dimension, values]): Fault[] => {
    const path = ['scope', dimension];
    if (!isFactDimension(dimension)) {
      return [{ path, message: `scope can be by: ${FACT_DIMENSIONS.join(', ')}` }];
    }
    if (isValues(values)) return [];
    const message = `scope by ${dimension} must be a list of 1 to ${MAX_SCOPE_VALUES} values`;
    return [{ path, message }];
  });
};

/** The scope of a target whose form was found to be right. */
export const scopeOfWanted = ({ scope }: Wanted): TargetScope => (scope ?? {}) as TargetScope;

/** Dimensions that the KPI does not know: cases have no segment. */
export const strangeScopeFaults = (strapi: Core.Strapi, { kpi, scope }: Wanted): Fault[] => {
  const definition = getService('registry', { strapi }).get(String(kpi));
  if (!definition || !isRecord(scope)) return [];
  const known: readonly string[] = dimensionsOf(definition);
  return Object.keys(scope)
    .filter((dimension) => isFactDimension(dimension) && !known.includes(dimension))
    .map((dimension) => ({
      path: ['scope', dimension],
      message: `${definition.key} can be by: ${known.join(', ')}`,
      because: because('kpiWithoutDimension', { dimension }),
    }));
};

/** What is wrong with a new scope: its form, else the values that nobody knows. */
export const scopeFaults = async (strapi: Core.Strapi, wanted: Wanted): Promise<Fault[]> => {
  const faults = scopeFormFaults(wanted);
  if (faults.length > 0) return faults;
  for (const [dimension, values] of Object.entries(scopeOfWanted(wanted))) {
    if (!isFactDimension(dimension)) continue;
    const unknown = await unknownValues(strapi, dimension, values);
    if (unknown.length === 0) continue;
    const message = `there is no ${dimension} ${unknown.join(', ')}`;
    faults.push({ path: ['scope', dimension], message });
  }
  return faults;
};
