import { Button, Flex, IconButton } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';

import type { ListPolicies } from '../../../../../shared/contracts/complaint-settings';
import { COMPLAINT_KINDS, SEVERITIES } from '../../../../../shared/contracts/complaint-words';
import {
  SLA_CONDITION_FIELDS,
  type SlaCondition,
  type SlaConditionField,
} from '../../../../../shared/contracts/sla';
import { CHANNELS } from '../../../../../shared/dimensions';
import { LOCALES } from '../../../../../shared/locales';
import { ChoiceList, type Choice } from '../../../components/ChoiceList';
import { LabelledInput } from '../../../components/LabelledInput';
import { NativeSelect } from '../../../components/NativeSelect';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate, type Translate } from '../../../hooks/useTranslate';
import { FieldGroup } from '../FieldGroup';

type Known = Pick<ListPolicies.Response['data'], 'choices' | 'teams'>;

/** What can be named; null where any text may be. */
export const choicesFor = (
  field: SlaConditionField,
  known: Known,
  t: Translate
): Choice[] | null => {
  switch (field) {
    case 'kind':
      return COMPLAINT_KINDS.map((key) => ({ key, label: t(`desk.kind.${key}`) }));
    case 'severity':
      return SEVERITIES.map((key) => ({ key, label: t(`desk.severity.${key}`) }));
    case 'channel':
      return CHANNELS.map((key) => ({ key, label: t(`channel.${key}`) }));
    case 'locale':
      return LOCALES.map((key) => ({ key, label: t(`desk.locale.${key}`) }));
    case 'location':
    case 'touchpoint':
    case 'category':
      return known.choices[field].map(({ key, name }) => ({ key, label: name }));
    case 'team':
      return known.teams.length > 0 ? known.teams.map((key) => ({ key, label: key })) : null;
    case 'product':
      return null;
  }
};

interface ConditionProps {
  index: number;
  condition: SlaCondition;
  known: Known;
  onChange: (condition: SlaCondition) => void;
  onRemove: () => void;
}

const Values = ({ condition, known, onChange }: Omit<ConditionProps, 'index' | 'onRemove'>) => {
  const t = useTranslate();
  const formats = useFormats();
  const { field, values } = condition;
  const offered = choicesFor(field, known, t);
  if (!offered)
    return (
      <LabelledInput
        label={t('promises.values')}
        hint={t('promises.valuesHint')}
        value={values.join(', ')}
        onChange={(text) =>
          onChange({ ...condition, values: text.split(/[,،]\s*/).filter((one) => one !== '') })
        }
      />
    );
  const gone = values
    .filter((value) => !offered.some(({ key }) => key === value))
    .map((key) => ({ key, label: key }));
  return (
    <ChoiceList
      name={t('promises.values')}
      shown={formats.count(values.length)}
      choices={[...offered, ...gone]}
      chosen={new Set(values)}
      onToggle={(key, chosen) =>
        onChange({
          ...condition,
          values: chosen ? [...values, key] : values.filter((one) => one !== key),
        })
      }
    />
  );
};

const Condition = ({ index, condition, known, onChange, onRemove }: ConditionProps) => {
  const t = useTranslate();
  const n = index + 1;
  return (
    <Flex
      gap={2}
      wrap="wrap"
      alignItems="center"
      role="group"
      aria-label={t('promises.condition', { n })}
    >
      <NativeSelect<SlaConditionField>
        name={t('promises.field')}
        value={condition.field}
        options={SLA_CONDITION_FIELDS.map((value) => ({ value, label: t(`desk.field.${value}`) }))}
        onChange={(field) => onChange({ ...condition, field, values: [] })}
      />
      <NativeSelect<SlaCondition['operator']>
        name={t('promises.operator')}
        value={condition.operator}
        options={[
          { value: 'in', label: t('promises.in') },
          { value: 'not_in', label: t('promises.not_in') },
        ]}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      <Values condition={condition} known={known} onChange={onChange} />
      <IconButton label={t('promises.removeCondition', { n })} variant="ghost" onClick={onRemove}>
        <Trash />
      </IconButton>
    </Flex>
  );
};

interface ConditionFieldsProps {
  conditions: SlaCondition[];
  known: Known;
  onChange: (conditions: SlaCondition[]) => void;
}

/** To whom a policy promises: all of its conditions must hold. */
export const ConditionFields = ({ conditions, known, onChange }: ConditionFieldsProps) => {
  const t = useTranslate();
  return (
    <FieldGroup title={t('promises.conditions')} hint={t('promises.conditionsHint')}>
      {conditions.map((condition, index) => (
        <Condition
          // Conditions have no name of their own.
          key={index}
          index={index}
          condition={condition}
          known={known}
          onChange={(changed) =>
            onChange(conditions.map((one, i) => (i === index ? changed : one)))
          }
          onRemove={() => onChange(conditions.filter((_, i) => i !== index))}
        />
      ))}
      <div>
        <Button
          size="S"
          variant="tertiary"
          startIcon={<Plus aria-hidden />}
          onClick={() =>
            onChange([...conditions, { field: 'location', operator: 'in', values: [] }])
          }
        >
          {t('promises.addCondition')}
        </Button>
      </div>
    </FieldGroup>
  );
};
