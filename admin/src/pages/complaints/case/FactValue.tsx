import type { FactChanges, FactName, Remedy } from '../../../../../shared/contracts/complaint';
import { Num } from '../../../components/Num';
import { formatMoney } from '../../../format/money';
import { useFormats } from '../../../hooks/useFormats';
import { useLanguage } from '../../../hooks/useLanguage';
import { useTranslate } from '../../../hooks/useTranslate';
import { isMessageKey } from '../../../translations/messages';
import { policyName } from '../parts/policy-name';
import { PersonName } from '../parts/PersonName';
import { useCase } from './CaseContext';
import { ProductLink, PurchaseLink } from './EntryLinks';
import { FeedbackBefore } from './FeedbackBefore';
import { modeWord } from './mode-word';

/** Facts whose values are words of ours, and under which keys. */
const WORDS: Partial<Record<FactName, string>> = {
  kind: 'complaint.kind',
  channel: 'channel',
  remedySought: 'complaint.remedy',
  severity: 'complaint.severity',
  complexity: 'case.level',
  impact: 'case.level',
  urgency: 'case.level',
  priority: 'complaint.priority',
  depth: 'case.depth',
  closeReason: 'case.closeReason',
};

/** Facts whose values are keys, and whose labels name them. */
const LABELS: Partial<Record<FactName, 'location' | 'touchpoint' | 'category' | 'cause'>> = {
  location: 'location',
  touchpoint: 'touchpoint',
  category: 'category',
  causeCode: 'cause',
};

const RemedyText = ({ remedy }: { remedy: Remedy }) => {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <>
      {t(`complaint.remedy.${remedy.type}`)}
      {remedy.cost && (
        <>
          {t('facts.separator')}
          <Num>{formatMoney(remedy.cost, language)}</Num>
        </>
      )}
      {remedy.reason && (
        <>
          {' · '}
          <bdi>{remedy.reason}</bdi>
        </>
      )}
    </>
  );
};

interface FactValueProps {
  name: FactName;
  value: NonNullable<FactChanges[FactName]>;
}

const useWord = () => {
  const t = useTranslate();
  return (name: FactName, value: unknown): string | null => {
    if (typeof value === 'boolean') return t(value ? 'case.yes' : 'case.no');
    if (name === 'acknowledgementMode' || name === 'decisionMode')
      return modeWord(String(value), t);
    const key = `${WORDS[name]}.${String(value)}`;
    return WORDS[name] && isMessageKey(key) ? t(key) : null;
  };
};

/** The value of a fact in words. */
export const FactValue = ({ name, value }: FactValueProps) => {
  const t = useTranslate();
  const wordOf = useWord();
  const formats = useFormats();
  const { detail, labels } = useCase();
  const word = wordOf(name, value);
  if (word !== null) return <>{word}</>;
  if (typeof value === 'number') return <>{formats.count(value)}</>;
  if (Array.isArray(value))
    return <>{value.map((part) => t(`case.complainant.${part}`)).join(t('facts.separator'))}</>;
  if (typeof value === 'object') {
    if ('documentId' in value) return <ProductLink entry={value} />;
    if ('type' in value) return <RemedyText remedy={value} />;
    return 'policy' in value ? <bdi>{policyName(value.policy, labels.policy ?? {}, t)}</bdi> : null;
  }
  const text = String(value);
  if (name === 'assignee' || name === 'escalatedTo') {
    const known = name === 'assignee' || labels.person[text] !== undefined;
    return known ? <PersonName id={text} names={labels.person} /> : <bdi>{text}</bdi>;
  }
  if (name === 'purchase') return <PurchaseLink number={text} />;
  if (name === 'feedback') return <FeedbackBefore responseId={text} />;
  if (name === 'nextUpdateDue') return <>{formats.moment(text, detail.timeZone)}</>;
  const label = LABELS[name];
  return <bdi>{(label && labels[label][text]) ?? text}</bdi>;
};
