import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import { Select } from './NumberSelect';

interface LabelledSelectProps<T extends string> {
  label: string;
  hint?: string;
  error?: string | undefined;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  disabled?: boolean;
}

/** A native select under its name, with a sentence that helps to choose, or says what is wrong. */
export const LabelledSelect = <T extends string>({
  label,
  hint,
  error,
  value,
  options,
  onChange,
  disabled = false,
}: LabelledSelectProps<T>) => {
  const id = React.useId();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography tag="label" htmlFor={id} variant="pi" fontWeight="bold">
        {label}
      </Typography>
      <Select
        id={id}
        value={value}
        disabled={disabled}
        // As high as the texts that it stands beside.
        style={{ minBlockSize: '4rem' }}
        aria-invalid={error !== undefined}
        aria-describedby={error || hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
      {(error || hint) && (
        <Typography id={`${id}-hint`} variant="pi" textColor={error ? 'danger600' : 'neutral600'}>
          {error ?? hint}
        </Typography>
      )}
    </Flex>
  );
};
