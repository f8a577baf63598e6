import * as React from 'react';

export interface BeforeTrying<Value> {
  /** What every choice starts from while the field has the focus. */
  before: () => Value;
  /** For what stands round the field. */
  around: { onFocus: () => void; onBlur: () => void };
}

/**
 * What stood there when the reader came to a field. Arrow keys choose all that lies on the way to what is meant: were
 * each choice made on top of the one before, those in between would leave their traces.
 */
export const useBeforeTrying = <Value>(value: Value): BeforeTrying<Value> => {
  const kept = React.useRef<{ value: Value } | null>(null);
  return {
    before: () => kept.current?.value ?? value,
    around: {
      onFocus: () => {
        kept.current = { value };
      },
      onBlur: () => {
        kept.current = null;
      },
    },
  };
};
