import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type {
  ComplaintLabels,
  ComplaintListed,
} from '../../../../../shared/contracts/complaint-queue';
import { readingSide } from '../../../components/reading-side';
import { casePath } from '../case-path';
import { useCaseWords } from '../parts/CaseTitle';
import { Countdown } from '../parts/Countdown';
import { PersonName } from '../parts/PersonName';
import { PriorityTag } from '../parts/PriorityTag';
import { WroteTag } from '../parts/WroteTag';
import { usePlaceText } from '../usePlaceText';
import { useOpenOnClick } from '../useOpenOnClick';
import { CardSheet } from './BoardSheet';

const CaseLink = styled(Link)`
  display: -webkit-box;
  overflow: hidden;
  -webkit-line-clamp: 2;
  -webkit-box-orient: vertical;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  ${readingSide}
  text-decoration: none;

  &:focus-visible {
    outline: 0;
  }
`;

interface BoardCardProps {
  complaint: ComplaintListed;
  labels: ComplaintLabels;
  asOf: number;
  /** Of its link. */
  onKeyDown: (event: React.KeyboardEvent) => void;
}

/** One case of a column. */
export const BoardCard = ({ complaint, labels, asOf, onKeyDown }: BoardCardProps) => {
  const { reference, priority, safety, assignee } = complaint;
  const placeOf = usePlaceText(labels);
  const wordsOf = useCaseWords();
  const open = useOpenOnClick(reference);
  return (
    <CardSheet data-reference={reference} onClick={open}>
      <CaseLink dir="auto" lang={complaint.language} to={casePath(reference)} onKeyDown={onKeyDown}>
        {wordsOf(complaint)}
      </CaseLink>
      <Typography tag="div" variant="pi" textColor="neutral600">
        <bdo dir="ltr">{reference}</bdo>
      </Typography>
      <Typography tag="div" variant="pi" textColor="neutral600">
        {placeOf(complaint)}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={2} paddingBottom={2}>
        <WroteTag {...complaint} />
        <PriorityTag priority={priority} safety={safety} />
        <Typography variant="pi">
          <PersonName id={assignee} names={labels.person} />
        </Typography>
      </Flex>
      <Countdown complaint={complaint} asOf={asOf} />
    </CardSheet>
  );
};
