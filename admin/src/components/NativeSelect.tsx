import { Select } from './NumberSelect';

interface NativeSelectProps<T extends string> {
  name: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** A native select over texts: keyboard and direction are the browser's own. */
export const NativeSelect = <T extends string>({
  name,
  value,
  options,
  onChange,
}: NativeSelectProps<T>) => (
  <Select aria-label={name} value={value} onChange={(event) => onChange(event.target.value as T)}>
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </Select>
);
