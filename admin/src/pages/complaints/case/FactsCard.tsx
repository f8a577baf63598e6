import * as React from 'react';

import type { ComplaintFacts, FactName } from '../../../../../shared/contracts/complaint';
import { Facts } from '../../../components/Facts';
import { useNameOfKey } from '../../../hooks/useGroupLabel';
import { useTranslate } from '../../../hooks/useTranslate';
import { useCase } from './CaseContext';
import { CorrectFacts } from './correct/CorrectFacts';
import { FactValue } from './FactValue';
import { SideCard } from './SideCard';

/** What is said at filing. */
const FILED: readonly FactName[] = [
  'category',
  'touchpoint',
  'location',
  'product',
  'productEntry',
  'purchase',
  'feedback',
  'feedbackStated',
  'remedySought',
  'channel',
];
/** The name of a linked product stands in its link. */
const filedOf = ({ productEntry }: Partial<ComplaintFacts>): readonly FactName[] =>
  productEntry == null ? FILED : FILED.filter((name) => name !== 'product');

/** What the desk found out and decided. */
const FOUND: readonly FactName[] = [
  'severity',
  'complexity',
  'impact',
  'urgency',
  'priorityReason',
  'depth',
  'immediateAction',
  'findings',
  'causeCode',
  'recurrent',
  'nextUpdateDue',
  'escalatedTo',
  'remedy',
  'decision',
  'recourse',
  'externalBody',
  'externalReference',
  'closeReason',
  'mergedInto',
];

const Known = ({
  names,
  facts,
}: {
  names: readonly FactName[];
  facts: Partial<ComplaintFacts>;
}) => {
  const t = useTranslate();
  return (
    <>
      {names.map((name) => {
        const value = facts[name];
        if (value == null) return null;
        return (
          <React.Fragment key={name}>
            <dt>{t(`case.fact.${name}`)}</dt>
            <dd>
              <FactValue name={name} value={value} />
            </dd>
          </React.Fragment>
        );
      })}
    </>
  );
};

/** What was said when the case was filed, as it was then, and under it what is known since. */
export const FactsCard = () => {
  const t = useTranslate();
  const nameOf = useNameOfKey();
  const { detail } = useCase();
  const { facts, language, events } = detail;
  const corrected = events.some(
    ({ to, facts: changes }) => to !== 'received' && FILED.some((name) => name in changes)
  );
  const found = FOUND.some((name) => facts[name] != null);
  return (
    <>
      <SideCard
        id="cx-case-facts"
        title={t('case.facts')}
        note={t(corrected ? 'case.facts.corrected' : 'case.facts.note')}
      >
        <Facts>
          <Known names={filedOf(facts)} facts={facts} />
          <dt>{t('case.fact.locale')}</dt>
          <dd>{nameOf('language', language, language)}</dd>
        </Facts>
        <CorrectFacts />
      </SideCard>
      {found && (
        <SideCard id="cx-case-found" title={t('case.found')}>
          <Facts>
            <Known names={FOUND} facts={facts} />
          </Facts>
        </SideCard>
      )}
    </>
  );
};
