import { styled } from 'styled-components';

import { nativeField } from './native-field';

export const Select = styled.select`
  ${nativeField}
`;

interface NumberSelectProps {
  name: string;
  value: number;
  options: readonly { value: number; label: string }[];
  onChange: (value: number) => void;
}

/** A native select over numbers: keyboard and direction are the browser's own. */
export const NumberSelect = ({ name, value, options, onChange }: NumberSelectProps) => (
  <Select
    aria-label={name}
    value={value}
    onChange={(event) => onChange(Number(event.target.value))}
  >
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </Select>
);
