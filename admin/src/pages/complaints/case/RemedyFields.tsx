import { Flex, Typography } from '@strapi/design-system';

import { isCosted, REMEDY_TYPES } from '../../../../../shared/contracts/complaint-words';
import type { DeskChoices } from '../../../../../shared/contracts/complaint-desk';
import { LabelledInput } from '../../../components/LabelledInput';
import { isolated } from '../../../format/isolated';
import { formatMoney, isCurrency, majorText, minorDigits, minorUnits } from '../../../format/money';
import { parseNumber } from '../../../format/number-text';
import { useFormats } from '../../../hooks/useFormats';
import { useLanguage } from '../../../hooks/useLanguage';
import { useTranslate } from '../../../hooks/useTranslate';
import { ChoiceField } from './ChoiceField';
import { useCase } from './CaseContext';
import type { StepDraft } from './step-draft';
import { TextField } from './TextField';

type Remedy = StepDraft['remedy'];

interface RemedyFieldsProps {
  remedy: Remedy;
  onChange: (remedy: Remedy) => void;
}

/** What of a list of remedies fills the fields. */
const filledBy = ({ type, cost }: DeskChoices['remedies'][number], before: Remedy): Remedy => ({
  ...before,
  type,
  amount: cost ? majorText(cost) : '',
  currency: cost?.currency ?? before.currency,
});

const useApprovalText = ({ amount, currency }: Remedy): string | null => {
  const t = useTranslate();
  const language = useLanguage();
  const { approvalLimits } = useCase().detail.rules;
  // The amount may be typed before its currency is.
  if (!isCurrency(currency)) return null;
  const cost = minorUnits(parseNumber(amount), currency);
  if (cost === null || cost === 0) return null;
  const limit = approvalLimits[currency] ?? 0;
  if (cost <= limit) return null;
  return t('case.remedy.needsApproval', {
    limit: isolated(formatMoney({ amount: limit, currency }, language)),
  });
};

const CostFields = ({ remedy, onChange }: RemedyFieldsProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { type, amount, currency } = remedy;
  const needed = type !== null && isCosted(type);
  const wrongAmount =
    amount.trim() !== '' && minorUnits(parseNumber(amount), currency) === null
      ? minorDigits(currency) === 0
        ? t('case.remedy.amountWhole')
        : t('case.remedy.amountWrong', { n: minorDigits(currency) })
      : undefined;
  const wrongCurrency = !isCurrency(currency) ? t('case.remedy.currencyWrong') : undefined;
  const approval = useApprovalText(remedy);
  return (
    <>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <LabelledInput
          label={t('case.remedy.amount')}
          hint={t(needed ? 'case.remedy.amountNeeded' : 'case.remedy.amountHint', {
            digits: formats.count(minorDigits(currency)),
          })}
          required={needed}
          error={wrongAmount}
          value={amount}
          onChange={(value) => onChange({ ...remedy, amount: value })}
        />
        <LabelledInput
          label={t('case.remedy.currency')}
          error={amount.trim() === '' ? undefined : wrongCurrency}
          maxLength={3}
          value={currency}
          onChange={(value) => onChange({ ...remedy, currency: value.toUpperCase() })}
        />
      </Flex>
      {approval && (
        <Typography variant="pi" textColor="neutral800" role="status">
          <span aria-hidden>▲ </span>
          {approval}
        </Typography>
      )}
    </>
  );
};

/** What is offered: from the list or by its kind, with what it costs. */
export const RemedyFields = ({ remedy, onChange }: RemedyFieldsProps) => {
  const t = useTranslate();
  const { choices } = useCase();
  const listed = choices?.remedies ?? [];
  const { type, reason } = remedy;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {listed.length > 0 && (
        <ChoiceField
          label={t('case.remedy.list')}
          value={null}
          options={listed.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={(key) => {
            const chosen = listed.find((one) => one.key === key);
            if (chosen) onChange(filledBy(chosen, remedy));
          }}
        />
      )}
      <ChoiceField
        label={t('case.fact.remedy')}
        value={type}
        options={REMEDY_TYPES.map((value) => ({ value, label: t(`complaint.remedy.${value}`) }))}
        onChange={(value) => onChange({ ...remedy, type: value })}
      />
      {type !== null && type !== 'none' && <CostFields remedy={remedy} onChange={onChange} />}
      {type === 'none' && (
        <TextField
          label={t('case.remedy.noneReason')}
          required
          value={reason}
          onChange={(value) => onChange({ ...remedy, reason: value })}
        />
      )}
    </Flex>
  );
};
