import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

import { Tag } from '../../../components/Tag';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { CaseTitle } from '../parts/CaseTitle';
import { PersonName } from '../parts/PersonName';
import { PriorityTag } from '../parts/PriorityTag';
import { StateTag } from '../parts/StateTag';
import { WroteTag } from '../parts/WroteTag';
import { useCase } from './CaseContext';
import { StepButtons } from './StepButtons';

interface CaseHeadProps {
  step: string | null;
  onStep: (to: string | null) => void;
  /** Holds the buttons of the steps. */
  steps: React.RefObject<HTMLDivElement>;
}

/** What case it is, how it stands, who holds it, and what can be done next. */
export const CaseHead = ({ step, onStep, steps }: CaseHeadProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { detail, labels } = useCase();
  return (
    <Flex
      justifyContent="space-between"
      alignItems="flex-start"
      gap={4}
      wrap="wrap"
      paddingTop={2}
      paddingBottom={4}
    >
      <Box flex="1 1 40rem" minWidth={0}>
        <Typography tag="p" variant="pi" textColor="neutral600">
          <bdi>{detail.reference}</bdi>
          {' · '}
          {t(`complaint.kind.${detail.kind}`)}
          {' · '}
          {t('case.receivedAt', { time: formats.moment(detail.receivedAt, detail.timeZone) })}
          {detail.reopens > 0 && ` · ${t('complaints.reopens', { n: detail.reopens })}`}
        </Typography>
        <Typography tag="h1" variant="alpha" fontSize={6}>
          <CaseTitle {...detail} />
        </Typography>
        <Flex gap={2} wrap="wrap" paddingTop={2}>
          <StateTag state={detail.state} />
          <WroteTag {...detail} />
          <PriorityTag priority={detail.priority} safety={detail.safety} />
          <Tag $tone="neutral">
            {t('case.holder')}: <PersonName id={detail.assignee} names={labels.person} />
          </Tag>
        </Flex>
      </Box>
      <StepButtons group={steps} open={step} onOpen={onStep} />
    </Flex>
  );
};
