import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import { Select } from '../../components/NumberSelect';

interface LabelledSelectProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  hint?: string;
  onChange: (value: T) => void;
}

/** A native select with its name above it. */
export const LabelledSelect = <T extends string>({
  label,
  value,
  options,
  hint,
  onChange,
}: LabelledSelectProps<T>) => {
  const id = React.useId();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography tag="label" htmlFor={id} variant="pi" fontWeight="bold" textColor="neutral800">
        {label}
      </Typography>
      <Select
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        style={{ minBlockSize: '4rem' }}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
      {hint !== undefined && (
        <Typography id={`${id}-hint`} variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      )}
    </Flex>
  );
};
