import { Flex, Typography } from '@strapi/design-system';

import type { DeskChoices } from '../../../../../shared/contracts/complaint-desk';
import { LabelledInput } from '../../../components/LabelledInput';
import { LabelledSelect } from '../../../components/LabelledSelect';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { isMessageKey } from '../../../translations/messages';
import { ChoiceField } from './ChoiceField';
import { useCase } from './CaseContext';
import { MergeField } from './MergeField';
import { NextUpdateField } from './NextUpdateField';
import { RemedyFields } from './RemedyFields';
import { chosenOf, isFlag } from './step-draft';
import { isOptional } from './step-fields';
import type { StepFormProps } from './StepForm';
import { withTemplate } from './reply-template';
import { TemplateSelect } from './TemplateSelect';
import { TextField } from './TextField';
import { YesNoField } from './YesNoField';

/** Ways of telling somebody something. */
const MODES = ['email', 'phone', 'letter', 'in_person', 'chat', 'tracking'] as const;
const LEVELS = [1, 2, 3];
/** Facts of a line, not of a text. */
const LINES: readonly string[] = ['externalBody', 'externalReference', 'rootCause'];
/** What templates are for, by the step they are used in. */
const USES: Partial<Record<string, readonly string[]>> = {
  awaiting_customer: ['question'],
  decision_communicated: ['decision'],
  closed: ['closing'],
};

interface StepFieldProps extends StepFormProps {
  /** A need: a name, or several joined by `|`. */
  field: string;
}

const useOptions = (name: string): { value: string; label: string }[] | null => {
  const t = useTranslate();
  const { choices } = useCase();
  const named = (list: DeskChoices['causes'] | DeskChoices['people']) =>
    list.map((one) => ({ value: 'key' in one ? one.key : one.id, label: one.name }));
  if (name === 'assignee' || name === 'escalatedTo') return named(choices?.people ?? []);
  if (name === 'causeCode' && choices && choices.causes.length > 0) return named(choices.causes);
  if (name === 'acknowledgementMode' || name === 'decisionMode')
    return MODES.map((value) => ({ value, label: t(`case.mode.${value}`) }));
  return null;
};

/** The label of a need; of alternatives, of all of them. */
export const useNeedName = () => {
  const t = useTranslate();
  return (field: string): string =>
    field
      .split('|')
      .map((name) => `case.fact.${name}`)
      .map((key) => (isMessageKey(key) ? t(key) : key))
      .join(` ${t('case.or')} `);
};

const Words = ({ name, ...props }: StepFormProps & { name: string }) => {
  const { draft, context, onEdit } = props;
  const nameOf = useNeedName();
  const t = useTranslate();
  const options = useOptions(name);
  const value = draft.words[name] ?? '';
  const label = name === 'text' ? t('case.fact.text') : nameOf(name);
  const required = !isOptional(name, context.action) || context.action.needs.length === 0;
  const set = (text: string) => onEdit({ words: { ...draft.words, [name]: text } });
  if (options) {
    return (
      <ChoiceField
        label={label}
        value={value === '' ? null : value}
        options={options}
        onChange={set}
      />
    );
  }
  if (LINES.includes(name) || name === 'causeCode')
    return <LabelledInput label={label} required value={value} onChange={set} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {name === 'text' && (
        <Flex justifyContent="flex-end">
          <TemplateSelect
            uses={USES[context.action.to] ?? ['reply']}
            onChoose={(chosen) => set(withTemplate(value, chosen))}
          />
        </Flex>
      )}
      <TextField
        label={label}
        hint={name === 'text' ? t('case.text.hint') : undefined}
        required={name === 'text' ? !isOptional('text', context.action) : required}
        value={value}
        onChange={set}
      />
    </Flex>
  );
};

const Level = ({ draft, onEdit }: Pick<StepFormProps, 'draft' | 'onEdit'>) => {
  const t = useTranslate();
  const formats = useFormats();
  return (
    <LabelledSelect
      label={t('case.fact.escalationLevel')}
      value={String(draft.escalationLevel)}
      options={LEVELS.map((level) => ({ value: String(level), label: formats.count(level) }))}
      onChange={(level) => onEdit({ escalationLevel: Number(level) })}
    />
  );
};

const Single = ({ name, ...props }: StepFormProps & { name: string }) => {
  const t = useTranslate();
  const { draft, context, onEdit } = props;
  if (name === 'remedy')
    return <RemedyFields remedy={draft.remedy} onChange={(remedy) => onEdit({ remedy })} />;
  if (name === 'nextUpdateDue')
    return <NextUpdateField {...context} next={draft.next} onChange={(next) => onEdit({ next })} />;
  if (name === 'escalationLevel') return <Level draft={draft} onEdit={onEdit} />;
  if (name === 'immediate') return <Typography variant="omega">{t('case.immediate')}</Typography>;
  if (name === 'mergedInto') {
    const set = (mergedInto: string) => onEdit({ words: { ...draft.words, mergedInto } });
    return <MergeField value={draft.words.mergedInto ?? ''} onChange={set} />;
  }
  if (!isFlag(name)) return <Words name={name} {...props} />;
  return (
    <YesNoField
      label={t(name === 'remedyCarriedOut' ? 'case.fact.remedyCarriedOut' : 'case.fact.safety')}
      value={draft.flags[name]}
      onChange={(value) => onEdit({ flags: { ...draft.flags, [name]: value } })}
    />
  );
};

/** The right input for one thing that a step needs; of alternatives, which is given, and its input. */
export const StepField = ({ field, ...props }: StepFieldProps) => {
  const t = useTranslate();
  const nameOf = useNeedName();
  const { draft, onEdit } = props;
  const names = field.split('|');
  const name = chosenOf(field, draft);
  return (
    <>
      {names.length > 1 && (
        <LabelledSelect
          label={t('case.oneOf')}
          value={name}
          options={names.map((value) => ({ value, label: nameOf(value) }))}
          onChange={(value) => onEdit({ chosen: { ...draft.chosen, [field]: value } })}
        />
      )}
      <Single name={name} {...props} />
    </>
  );
};
