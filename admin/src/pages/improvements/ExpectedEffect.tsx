import { Num } from '../../components/Num';
import { useFormats, type NumberRules } from '../../hooks/useFormats';
import { useRichTranslate } from '../../hooks/useTranslate';

/** By how much it is expected to move its KPI. */
export const ExpectedEffect = ({ value, rules }: { value: number; rules: NumberRules }) => {
  const rich = useRichTranslate();
  const formats = useFormats();
  return (
    <>
      {rich('improvements.expected', {
        value: <Num key="value">{formats.difference(value, rules)}</Num>,
      })}
    </>
  );
};
