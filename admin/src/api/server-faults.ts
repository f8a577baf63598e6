import type { RequestError } from './request-error';

interface ServerFault {
  path?: unknown;
  message?: unknown;
}

/** What is wrong, by field of a form; `other` belongs to none. */
export type Faults<Draft extends object> = Partial<Record<keyof Draft | 'other', string>>;

const fieldOf = <Draft extends object>(path: unknown, draft: Draft): keyof Draft | 'other' => {
  const parts = Array.isArray(path) ? path.map(String) : [];
  const last = parts[parts.length - 1];
  return last !== undefined && Object.hasOwn(draft, last) ? (last as keyof Draft) : 'other';
};

/**
 * What the server found wrong, by the field that it names; empty where its error names nothing.
 * @param refusalsOf how they are told
 */
export const serverFaults = <Draft extends object>(
  error: unknown,
  draft: Draft,
  refusalsOf: (error: RequestError) => { text: string }[]
): Faults<Draft> => {
  const { details } = error as { details?: { errors?: ServerFault[] } };
  const faults: Faults<Draft> = {};
  for (const fault of details?.errors ?? []) {
    const { path, message } = fault;
    if (typeof message !== 'string') continue;
    const field = fieldOf(path, draft);
    const refusals = refusalsOf({ name: 'ValidationError', message, details: { errors: [fault] } });
    const text = refusals.map((one) => one.text).join(' ');
    faults[field] = faults[field] === undefined ? text : `${faults[field]} · ${text}`;
  }
  return faults;
};
