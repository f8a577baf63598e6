import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import type {
  ListPolicies,
  StoredPolicy,
} from '../../../../../shared/contracts/complaint-settings';
import { useSaveCxPolicyMutation } from '../../../api/complaint-settings';
import { FormDialog } from '../../../components/FormDialog';
import { LabelledInput } from '../../../components/LabelledInput';
import { LabelledSelect } from '../../../components/LabelledSelect';
import { OnOff } from '../../../components/OnOff';
import { useOutcome } from '../../../hooks/useOutcome';
import { useTranslate } from '../../../hooks/useTranslate';
import { FieldGroup } from '../FieldGroup';
import { ConditionFields } from './ConditionFields';
import { OptionalDate } from './OptionalDate';
import { draftOf, policyIn, type PolicyDraft } from './policy-draft';
import { TargetFields } from './TargetFields';

interface FieldsProps {
  draft: PolicyDraft;
  onChange: (draft: PolicyDraft) => void;
}

const LimitFields = ({ draft, onChange }: FieldsProps) => {
  const t = useTranslate();
  return (
    <FieldGroup title={t('promises.validity')} hint={t('promises.validityHint')}>
      <Flex gap={2} alignItems="center">
        <Typography variant="pi" id="cx-policy-enabled">
          {t('promises.enabled')}
        </Typography>
        <OnOff
          aria-labelledby="cx-policy-enabled"
          checked={draft.enabled}
          disabled={false}
          onChange={(enabled) => onChange({ ...draft, enabled })}
        />
      </Flex>
      <OptionalDate
        label={t('promises.validFrom')}
        value={draft.validFrom}
        onChange={(validFrom) => onChange({ ...draft, validFrom })}
      />
      <OptionalDate
        label={t('promises.validTo')}
        value={draft.validTo}
        onChange={(validTo) => onChange({ ...draft, validTo })}
      />
    </FieldGroup>
  );
};

interface PolicyDialogProps {
  /** Without a key it is a new one. */
  policy: StoredPolicy;
  isNew: boolean;
  known: ListPolicies.Response['data'];
  onClose: () => void;
}

/** One policy, to be changed or made. */
export const PolicyDialog = ({ policy, isNew, known, onClose }: PolicyDialogProps) => {
  const t = useTranslate();
  const tell = useOutcome();
  const [save, { isLoading, error }] = useSaveCxPolicyMutation();
  const [draft, setDraft] = React.useState(() => draftOf(policy));
  const input = policyIn(draft);
  const submit = async () => {
    if (!input) return;
    const outcome = await save({ key: isNew ? null : policy.key, input });
    if (!('data' in outcome)) return;
    tell(outcome, t('setting.saved'));
    onClose();
  };
  return (
    <FormDialog
      title={isNew ? t('promises.new') : t('setting.changeOf', { name: policy.name })}
      isReady={input !== undefined && (policy.isDefault || draft.conditions.length > 0)}
      isBusy={isLoading}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <LabelledInput
        label={t('promises.name')}
        required
        maxLength={200}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      {!policy.isDefault && (
        <ConditionFields
          conditions={draft.conditions}
          known={known}
          onChange={(conditions) => setDraft({ ...draft, conditions })}
        />
      )}
      <LabelledSelect<PolicyDraft['clock']>
        label={t('promises.clock')}
        hint={t('promises.clockHint')}
        value={draft.clock}
        options={[
          { value: 'working', label: t('promises.clock.working') },
          { value: 'wall', label: t('promises.clock.wall') },
        ]}
        onChange={(clock) => setDraft({ ...draft, clock })}
      />
      <TargetFields draft={draft} onChange={setDraft} />
      {!policy.isDefault && <LimitFields draft={draft} onChange={setDraft} />}
      <Typography variant="pi" textColor="neutral600">
        {t('promises.history')}
      </Typography>
    </FormDialog>
  );
};
