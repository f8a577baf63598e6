import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { columnFaults } from '../import/column-faults';
import type { ImportPlan, ReadPlan } from '../import/plan';
import { CliFault, reasonOf } from './fault';

/**
 * Reads MAPPING.json.
 * @returns the mapping and the SHA-256 of its content, whatever its white space
 * @throws CliFault with everything that is wrong with it
 */
export const readMappingFile = async <Input>(
  path: string,
  readPlan: ReadPlan<Input>
): Promise<{ plan: ImportPlan<Input>; digest: string }> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CliFault(`there is no mapping file ${path}`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CliFault(`the mapping ${path} is not JSON: ${reasonOf(error)}`);
  }
  const { plan, faults } = readPlan(json);
  if (!plan) {
    const list = faults.map((fault) => `${fault.path || 'mapping'}: ${fault.message}`).join('; ');
    throw new CliFault(`the mapping ${path} can't be used: ${list}`);
  }
  return { plan, digest: createHash('sha256').update(JSON.stringify(json)).digest('hex') };
};

/** @throws CliFault when the file lacks columns that the mapping names, or has one of them twice */
export const checkColumns = (plan: ImportPlan<unknown>, header: readonly string[]): void => {
  const faults = columnFaults(plan.fields, header).map(
    ({ path, message }) => `${path}: ${message}`
  );
  if (faults.length > 0) {
    throw new CliFault(`${faults.join('; ')}; its columns are: ${header.join(', ')}`);
  }
};
