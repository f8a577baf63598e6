import { useTranslate } from '../../../hooks/useTranslate';
import { ChoiceField } from './ChoiceField';

interface YesNoFieldProps {
  label: string;
  /** undefined: not answered yet, which is no "no". */
  value: boolean | undefined;
  onChange: (value: boolean) => void;
}

/** A question that is answered by yes or no, and not at all at first. */
export const YesNoField = ({ label, value, onChange }: YesNoFieldProps) => {
  const t = useTranslate();
  return (
    <ChoiceField
      label={label}
      value={value === undefined ? null : value ? 'yes' : 'no'}
      options={[
        { value: 'yes', label: t('case.yes') },
        { value: 'no', label: t('case.no') },
      ]}
      onChange={(chosen) => onChange(chosen === 'yes')}
    />
  );
};
