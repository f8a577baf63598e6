import * as React from 'react';
import { Field, Textarea } from '@strapi/design-system';

interface TextFieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
}

/** Some lines of text under their name, in the direction of what is written. */
export const TextField = ({ label, hint, value, onChange, required, ...input }: TextFieldProps) => (
  <Field.Root hint={hint} required={required ?? false}>
    <Field.Label>{label}</Field.Label>
    <Textarea
      {...input}
      dir="auto"
      value={value}
      onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) => onChange(target.value)}
    />
    <Field.Hint />
  </Field.Root>
);
