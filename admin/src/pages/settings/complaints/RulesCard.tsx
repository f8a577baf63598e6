import * as React from 'react';
import { Checkbox, Flex, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';

import {
  PAUSABLE_STATES,
  type GetComplaintRules,
} from '../../../../../shared/contracts/complaint-settings';
import { PRIORITIES, type Priority } from '../../../../../shared/contracts/complaint-words';
import { useUpdateCxComplaintRulesMutation } from '../../../api/complaint-settings';
import { Faults } from '../../../components/Faults';
import { LabelledNumber } from '../../../components/LabelledNumber';
import { LabelledSelect } from '../../../components/LabelledSelect';
import { SteadyButton } from '../../../components/SteadyButton';
import { useOutcome } from '../../../hooks/useOutcome';
import { useTranslate } from '../../../hooks/useTranslate';
import { FieldGroup } from '../FieldGroup';
import { FieldGrid, SettingsCard } from '../SettingsCard';
import { wholeNumberIn } from '../whole-number';
import { CellInput } from './Grid';
import { NumberCell } from './NumberCell';
import {
  DAY_FIELDS,
  DAY_LIMITS,
  isWrongLimit,
  rulesDraftOf,
  rulesIn,
  type RulesDraft,
} from './rules-draft';
import { AddButton } from './WeekFields';

interface FieldsProps {
  draft: RulesDraft;
  onChange: (changes: Partial<RulesDraft>) => void;
}

const DayFields = ({ draft, onChange }: FieldsProps) => {
  const t = useTranslate();
  const [min, max] = DAY_LIMITS;
  return (
    <FieldGrid>
      {DAY_FIELDS.map((name) => {
        const isRight = typeof wholeNumberIn(draft[name], DAY_LIMITS) === 'number';
        return (
          <LabelledNumber
            key={name}
            label={t(`rules.${name}`)}
            hint={t(`rules.${name}Hint`)}
            error={isRight ? undefined : t('setting.number', { min, max })}
            min={min}
            max={max}
            value={draft[name]}
            onChange={(value) => onChange({ [name]: value })}
          />
        );
      })}
    </FieldGrid>
  );
};

const LimitFields = ({ draft, onChange }: FieldsProps) => {
  const t = useTranslate();
  const { limits } = draft;
  const change = (index: number, changed: Partial<RulesDraft['limits'][number]>) =>
    onChange({ limits: limits.map((one, i) => (i === index ? { ...one, ...changed } : one)) });
  return (
    <FieldGroup title={t('rules.limits')} hint={t('rules.limitsHint')}>
      {limits.map((limit, index) => (
        <Flex
          key={index}
          gap={2}
          role="group"
          aria-label={t('rules.limitOf', { currency: limit.currency })}
        >
          <CellInput
            dir="ltr"
            maxLength={3}
            aria-label={t('rules.currency')}
            aria-invalid={isWrongLimit(limit)}
            value={limit.currency}
            onChange={({ target }) => change(index, { currency: target.value.toUpperCase() })}
          />
          <NumberCell
            aria-label={t('rules.amount')}
            aria-invalid={isWrongLimit(limit)}
            value={limit.amount}
            onChange={(amount) => change(index, { amount })}
          />
          <IconButton
            variant="ghost"
            label={t('rules.removeLimit', { currency: limit.currency })}
            onClick={() => onChange({ limits: limits.filter((_, i) => i !== index) })}
          >
            <Trash />
          </IconButton>
        </Flex>
      ))}
      <AddButton
        label={t('rules.addLimit')}
        onClick={() => onChange({ limits: [...limits, { currency: '', amount: '' }] })}
      />
    </FieldGroup>
  );
};

const PauseFields = ({ draft, onChange }: FieldsProps) => {
  const t = useTranslate();
  const { pausedIn } = draft;
  return (
    <FieldGroup title={t('rules.pausedIn')} hint={t('rules.pausedInHint')}>
      {PAUSABLE_STATES.map((state) => (
        <Checkbox
          key={state}
          checked={pausedIn.includes(state)}
          onCheckedChange={(on) =>
            onChange({
              pausedIn:
                on === true ? [...pausedIn, state] : pausedIn.filter((one) => one !== state),
            })
          }
        >
          {t(`rules.state.${state}`)}
        </Checkbox>
      ))}
    </FieldGroup>
  );
};

const AssumedPriorityField = ({ draft, onChange }: FieldsProps) => {
  const t = useTranslate();
  return (
    <FieldGrid>
      <LabelledSelect<Priority>
        label={t('rules.assumedPriority')}
        hint={t('rules.assumedPriorityHint')}
        value={draft.assumedPriority}
        options={PRIORITIES.map((value) => ({ value, label: t(`desk.priority.${value}`) }))}
        onChange={(assumedPriority) => onChange({ assumedPriority })}
      />
    </FieldGrid>
  );
};

/** Days and amounts by which the desk works, what it promises before it knows more, and when its clocks stand. */
export const RulesCard = ({ rules }: Pick<GetComplaintRules.Response['data'], 'rules'>) => {
  const t = useTranslate();
  const tell = useOutcome();
  const [save, { isLoading, error }] = useUpdateCxComplaintRulesMutation();
  const [draft, setDraft] = React.useState(() => rulesDraftOf(rules));
  React.useEffect(() => setDraft(rulesDraftOf(rules)), [rules]);
  const change = (changes: Partial<RulesDraft>) =>
    setDraft((before) => ({ ...before, ...changes }));
  const wanted = rulesIn(draft);
  const changed = JSON.stringify(draft) !== JSON.stringify(rulesDraftOf(rules));
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (wanted && changed) tell(await save({ rules: wanted }), t('setting.saved'));
  };
  return (
    <SettingsCard title={t('rules.desk')} hint={t('rules.deskHint')}>
      <form onSubmit={submit} noValidate>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <DayFields draft={draft} onChange={change} />
          <LimitFields draft={draft} onChange={change} />
          <AssumedPriorityField draft={draft} onChange={change} />
          <PauseFields draft={draft} onChange={change} />
          <Faults error={error} />
          <div>
            <SteadyButton type="submit" disabled={!wanted || !changed} loading={isLoading}>
              {t('setting.save')}
            </SteadyButton>
          </div>
        </Flex>
      </form>
    </SettingsCard>
  );
};
