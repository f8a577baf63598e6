import { Flex, Typography } from '@strapi/design-system';

import type { Opportunity } from '../../../../../../shared/contracts/journey';
import { NativeSelect } from '../../../../components/NativeSelect';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';

const HUNDREDTHS = [0, 25, 50, 75, 100];
const NUMBERS = {
  customerValue: HUNDREDTHS,
  businessValue: HUNDREDTHS,
  effort: [0, 1, 2, 3, 4, 5],
} as const;

interface OpportunityNumbersProps {
  item: Opportunity;
  disabled: boolean;
  onChange: (item: Opportunity) => void;
}

const withNumber = (item: Opportunity, field: keyof typeof NUMBERS, chosen: string) => {
  const { [field]: _old, ...others } = item;
  return chosen === '' ? others : { ...others, [field]: Number(chosen) };
};

/** What an opportunity is worth to customer and organisation, and what it takes. */
export const OpportunityNumbers = ({ item, disabled, onChange }: OpportunityNumbersProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const fields = Object.keys(NUMBERS) as (keyof typeof NUMBERS)[];
  return (
    <Flex gap={2} wrap="wrap" paddingTop={1} paddingBottom={1}>
      {fields.map((field) => {
        const offered: number[] = [...NUMBERS[field]];
        const value = item[field];
        if (value !== undefined && !offered.includes(value)) offered.push(value);
        const name = t(`journey.opportunity.${field}`);
        if (disabled) {
          return value === undefined ? null : (
            <Typography key={field} variant="pi">
              {name}: {formats.count(value)}
            </Typography>
          );
        }
        return (
          <label key={field}>
            <Typography variant="pi">{name}</Typography>{' '}
            <NativeSelect
              name={name}
              value={String(value ?? '')}
              options={[
                { value: '', label: '—' },
                ...offered.map((n) => ({ value: String(n), label: formats.count(n) })),
              ]}
              onChange={(chosen) => onChange(withNumber(item, field, chosen))}
            />
          </label>
        );
      })}
    </Flex>
  );
};
