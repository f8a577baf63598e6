import { styled } from 'styled-components';

import type { GetComplaintReview } from '../../../../../shared/contracts/complaint-review';
import { Stack } from '../../../components/PageGrids';
import { useTranslate } from '../../../hooks/useTranslate';
import { ActionsTable } from './ActionsTable';
import { BacklogText } from './BacklogText';
import { BreakdownTable } from './BreakdownTable';
import { CasesTable } from './CasesTable';
import { CausesTable } from './CausesTable';
import { ChangesTable } from './ChangesTable';
import { FiguresTable } from './FiguresTable';
import { Recommendations } from './Recommendations';
import { ReviewBasis } from './ReviewBasis';
import { AuditsPart } from './record/AuditsPart';
import { FollowUpsPart } from './record/FollowUpsPart';
import { PreviousReview } from './record/PreviousReview';
import type { RecordHandle } from './record/useReviewRecord';
import { TextPart } from './record/Written';
import { ReviewSection, Subtitle } from './ReviewSection';

/** The KPIs of each part of the performance, in their order. */
const PARTS = [
  { part: 'received', kpis: ['complaint_rate', 'complaint_change'] },
  { part: 'stock', kpis: ['backlog', 'backlog_days', 'oldest_open'] },
  { part: 'times', kpis: ['ack_time', 'first_response', 'resolution_first', 'resolution_total'] },
  { part: 'promises', kpis: ['sla_met'] },
  {
    part: 'outcome',
    kpis: ['fcr', 'reopen_rate', 'escalation_rate', 'external_referral', 'recurrence'],
  },
  {
    part: 'voices',
    kpis: ['complaint_outcome_sat', 'complaint_process_sat', 'remedy_cost'],
  },
] as const;

/** On paper blocks follow each other: grids are not cut between pages. */
const Sections = styled(Stack)`
  @media print {
    display: block;
  }
`;

interface ReviewProps {
  data: GetComplaintReview.Data;
  /** What people write of it. */
  handle: RecordHandle;
}

/** How the process did, and where. */
const Performance = ({ data }: Pick<ReviewProps, 'data'>) => {
  const t = useTranslate();
  const { performance, breakdowns, backlog } = data;
  return (
    <>
      <ReviewSection title={t('review.performance')} hint={t('review.performanceHint')}>
        {PARTS.map(({ part, kpis }) => (
          <div key={part}>
            <Subtitle>{t(`review.part.${part}`)}</Subtitle>
            <FiguresTable
              caption={t(`review.part.${part}`)}
              answers={performance.filter(({ kpi }) => kpis.some((one) => one === kpi))}
              definitions={data.definitions}
            />
            {part === 'stock' && <BacklogText backlog={backlog} />}
          </div>
        ))}
      </ReviewSection>
      <ReviewSection title={t('review.divided')} hint={t('review.dividedHint')} newPage>
        {breakdowns.map(({ by, answers }) => (
          <div key={by}>
            <Subtitle>{t('filter.dimension', { dimension: by })}</Subtitle>
            <BreakdownTable by={by} answers={answers} definitions={data.definitions} />
          </div>
        ))}
      </ReviewSection>
    </>
  );
};

/** The review itself, in the order of the standard's inputs: what was decided before, factors, numbers, audits, actions, and what is decided now. */
export const Review = ({ data, handle }: ReviewProps) => {
  const t = useTranslate();
  const { cases, causes, earlier, made, changes } = data;
  const { previous } = handle.record;
  return (
    <Sections>
      <ReviewBasis data={data} />
      {previous && <PreviousReview previous={previous} />}
      <ReviewSection title={t('review.factors')} hint={t('review.factorsHint')}>
        <TextPart name="internal" handle={handle} />
        <TextPart name="external" handle={handle} />
      </ReviewSection>
      <Performance data={data} />
      <ReviewSection title={t('review.cases')} hint={t('review.casesHint')} newPage>
        <Subtitle>{t('review.overdue', { n: cases.overdueCount })}</Subtitle>
        <CasesTable caption={t('review.overdueCaption')} listed={cases.overdue} {...cases} />
        <Subtitle>{t('review.oldest', { n: cases.openCount })}</Subtitle>
        <CasesTable caption={t('review.oldestCaption')} listed={cases.oldest} {...cases} />
      </ReviewSection>
      <ReviewSection title={t('review.causes')} hint={t('review.causesHint')}>
        <CausesTable causes={causes} />
      </ReviewSection>
      <AuditsPart handle={handle} />
      <ReviewSection title={t('review.actions')} hint={t('review.actionsHint')} newPage>
        <Subtitle>{t('review.earlier')}</Subtitle>
        <ActionsTable caption={t('review.earlier')} actions={earlier} />
        <Subtitle>{t('review.made')}</Subtitle>
        <ActionsTable caption={t('review.made')} actions={made} />
      </ReviewSection>
      <ReviewSection title={t('review.changes')} hint={t('review.changesHint')}>
        <ChangesTable changes={changes} />
      </ReviewSection>
      <Recommendations handle={handle} />
      <FollowUpsPart handle={handle} />
    </Sections>
  );
};
