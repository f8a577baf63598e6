import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import { Select } from './NumberSelect';

interface LabelledSelectProps<T extends string> {
  label: string;
  hint?: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  disabled?: boolean;
}

/** A native select under its name, with a sentence that helps to choose. */
export const LabelledSelect = <T extends string>({
  label,
  hint,
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
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
      {hint && (
        <Typography id={`${id}-hint`} variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      )}
    </Flex>
  );
};
