import * as React from 'react';
import { Field, TextInput } from '@strapi/design-system';

interface LabelledInputProps {
  label: string;
  hint?: string;
  error?: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'number';
  /** Of numbers. */
  min?: number;
  max?: number;
  maxLength?: number;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
}

/** A text or number under its name, with a sentence that helps, or says what is wrong. */
export const LabelledInput = ({
  label,
  hint,
  error,
  value,
  onChange,
  type = 'text',
  required = false,
  ...input
}: LabelledInputProps) => (
  <Field.Root hint={hint} error={error} required={required}>
    <Field.Label>{label}</Field.Label>
    <TextInput
      {...input}
      type={type}
      dir={type === 'number' ? 'ltr' : 'auto'}
      value={value}
      onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => onChange(target.value)}
    />
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
