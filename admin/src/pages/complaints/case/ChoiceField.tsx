import { LabelledSelect } from '../../../components/LabelledSelect';
import { useTranslate } from '../../../hooks/useTranslate';

interface ChoiceFieldProps<T extends string> {
  label: string;
  hint?: string;
  value: T | null;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  /** What stands there while nothing is chosen. */
  empty?: string;
}

/** One of several, where nothing is chosen until somebody does. */
export const ChoiceField = <T extends string>({
  value,
  options,
  onChange,
  empty,
  ...field
}: ChoiceFieldProps<T>) => {
  const t = useTranslate();
  return (
    <LabelledSelect<T | ''>
      {...field}
      value={value ?? ''}
      options={[{ value: '', label: empty ?? t('case.choose') }, ...options]}
      onChange={(chosen) => chosen !== '' && onChange(chosen)}
    />
  );
};
