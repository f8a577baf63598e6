import type { RejectedField } from '../../../../shared/rejection';
import { isolateLtr } from '../../format/number';
import { useTranslate, type Translate } from '../../hooks/useTranslate';
import { isMessageKey } from '../../translations/messages';
import { isolated } from '../../format/isolated';

interface RejectReasonProps {
  /** The whole in English. */
  reason: string;
  /** Absent from what earlier versions checked. */
  rejected?: readonly RejectedField[];
}

const ANSWER = /^answers\[(\d+)\]\.(.+)$/;

/** `answers[1].score` → "Score (answer 2)"; a name of ours, or as it stands in the mapping. */
const fieldName = (field: string, t: Translate): string => {
  const [, index, own] = ANSWER.exec(field) ?? [];
  const plain = own ?? field;
  const key = [`import.field.${plain}`, `feedback.field.${plain}`].find(isMessageKey);
  const name = key ? t(key) : plain;
  return index === undefined ? name : t('reject.ofAnswer', { name, n: Number(index) + 1 });
};

/** What the file says may run the other way than the sentence; scales and keys run left to right. */
const asGiven = (value: string | number): string | number =>
  typeof value === 'string' ? isolated(value) : value;

const ORDERED = ['expected', 'given', 'format'];

const sentenceOf = ({ field, why, text }: RejectedField, t: Translate): string => {
  const key = `reject.${why?.code}`;
  if (!why || !isMessageKey(key)) return isolated(text);
  const { part, calendar, ...named } = why.args;
  const values = Object.fromEntries(
    Object.entries(named).map(([name, value]) => [
      name,
      ORDERED.includes(name) ? isolateLtr(String(value)) : asGiven(value),
    ])
  );
  // These two are chosen by, not shown.
  const choices = {
    ...(part !== undefined && { part }),
    ...(calendar !== undefined && { calendar }),
  };
  const reason = t(key, { ...values, ...choices });
  return field === '' ? reason : t('reject.field', { field: fieldName(field, t), reason });
};

/** Why a row can't be imported, in the reader's language; what only programs get wrong in English. */
export const RejectReason = ({ reason, rejected = [] }: RejectReasonProps) => {
  const t = useTranslate();
  if (rejected.length === 0) {
    return (
      <bdi lang="en" dir="ltr">
        {reason}
      </bdi>
    );
  }
  return <>{rejected.map((field) => sentenceOf(field, t)).join(t('reject.separator'))}</>;
};
