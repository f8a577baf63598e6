import { Field, TextInput } from '@strapi/design-system';

import { useNumberField } from '../hooks/useNumberField';

interface LabelledNumberProps {
  label: string;
  hint?: string;
  error?: string | undefined;
  /** In digits 0 to 9. */
  value: string;
  onChange: (value: string) => void;
  min: number;
  max: number;
}

/** A number under its name, in the reader's digits, with a sentence that helps, or says what is wrong. */
export const LabelledNumber = ({
  label,
  hint,
  error,
  value,
  onChange,
  min,
  max,
}: LabelledNumberProps) => (
  <Field.Root hint={hint} error={error}>
    <Field.Label>{label}</Field.Label>
    <TextInput {...useNumberField({ value, onChange, min, max })} />
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
