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

/** What the server found wrong, by the field that it names; empty where its error names nothing. */
export const serverFaults = <Draft extends object>(error: unknown, draft: Draft): Faults<Draft> => {
  const { details } = error as { details?: { errors?: ServerFault[] } };
  const faults: Faults<Draft> = {};
  for (const { path, message } of details?.errors ?? []) {
    const field = fieldOf(path, draft);
    if (typeof message === 'string') {
      faults[field] = faults[field] === undefined ? message : `${faults[field]} · ${message}`;
    }
  }
  return faults;
};
