import * as React from 'react';
import { Field, TextInput } from '@strapi/design-system';

interface LabelledInputProps {
  label: string;
  hint?: string;
  error?: string;
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
}

/** A text under its name, with a sentence that helps, or says what is wrong. */
export const LabelledInput = ({
  label,
  hint,
  error,
  value,
  onChange,
  required = false,
  ...input
}: LabelledInputProps) => (
  <Field.Root hint={hint} error={error} required={required}>
    <Field.Label>{label}</Field.Label>
    <TextInput
      {...input}
      dir="auto"
      value={value}
      onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => onChange(target.value)}
    />
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
