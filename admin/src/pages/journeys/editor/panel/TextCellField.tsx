import * as React from 'react';
import { Field, Textarea } from '@strapi/design-system';

import { LIMITS } from '../../../../../../shared/journey-map';

interface TextCellFieldProps {
  label: string;
  value: string;
  hint?: string;
  maxLength?: number;
  disabled?: boolean;
  onChange: (text: string) => void;
  onLeave: () => void;
}

/** Words of a step under their name. */
export const TextCellField = ({
  label,
  value,
  hint,
  maxLength = LIMITS.text,
  disabled,
  onChange,
  onLeave,
}: TextCellFieldProps) => (
  <Field.Root hint={hint}>
    <Field.Label>{label}</Field.Label>
    <Textarea
      dir="auto"
      rows={2}
      style={{ minBlockSize: '5.6rem' }}
      value={value}
      maxLength={maxLength}
      disabled={disabled}
      onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
      onBlur={onLeave}
    />
    <Field.Hint />
  </Field.Root>
);
