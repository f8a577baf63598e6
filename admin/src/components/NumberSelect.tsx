import { styled } from 'styled-components';

export const Select = styled.select`
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  color-scheme: ${({ theme }) => theme.colorScheme ?? 'light'};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes[1]};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
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
