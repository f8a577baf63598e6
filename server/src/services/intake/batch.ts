import type { Fault } from './faults';
import { isJson, reportForeign } from './read-values';

export const MAX_RESPONSES = 1_000;

const PROPERTIES: ReadonlySet<string> = new Set(['responses', 'allOrNothing']);

export type ReadBatch =
  { responses: unknown[]; allOrNothing: boolean; faults: null } | { faults: Fault[] };

/** Reads the envelope of a batch; the responses in it are read one by one. */
export const readBatch = (input: unknown): ReadBatch => {
  if (!isJson(input)) {
    return {
      faults: [{ path: [], message: 'a batch must be a JSON object { responses, allOrNothing? }' }],
    };
  }
  const faults: Fault[] = [];
  const report = (property: string, message: string) => faults.push({ path: [property], message });
  reportForeign(input, PROPERTIES, report);
  const { responses, allOrNothing = false } = input;
  if (!Array.isArray(responses) || responses.length === 0 || responses.length > MAX_RESPONSES) {
    report('responses', `responses must be a list of 1 to ${MAX_RESPONSES} responses`);
  }
  if (typeof allOrNothing !== 'boolean')
    report('allOrNothing', 'allOrNothing must be true or false');
  if (faults.length > 0) return { faults };
  return { responses: responses as unknown[], allOrNothing: allOrNothing as boolean, faults: null };
};
