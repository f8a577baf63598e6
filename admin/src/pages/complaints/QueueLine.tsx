import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { ComplaintLabels } from '../../../../shared/contracts/complaint-queue';
import { Tag } from '../../components/Tag';
import type { Selection } from '../../hooks/useSelection';
import { useTranslate } from '../../hooks/useTranslate';
import { casePath } from './case-path';
import { useCaseWords } from './parts/CaseTitle';
import { Countdown } from './parts/Countdown';
import { PersonName } from './parts/PersonName';
import { PriorityTag } from './parts/PriorityTag';
import { StateTag } from './parts/StateTag';
import { WroteTag } from './parts/WroteTag';
import { OneLine } from './QueueSheet';
import { useTrailState } from './queue-trail';
import { useOpenOnClick } from './useOpenOnClick';
import { usePlaceText } from './usePlaceText';
import type { QueueRow } from './useSteadyRows';

const CaseLink = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }

  &:focus-visible {
    outline: 0;
  }
`;

/** The title takes what the other columns leave. */
const CaseCell = styled.th`
  inline-size: 30%;
  max-inline-size: 0;
`;

interface QueueLineProps {
  row: QueueRow;
  labels: ComplaintLabels;
  selection: Selection | null;
}

const About = ({ complaint, gone }: Pick<QueueRow, 'complaint' | 'gone'>) => {
  const t = useTranslate();
  const { reference, kind, reopens } = complaint;
  return (
    <Flex gap={2} wrap="wrap">
      <Typography variant="pi" textColor="neutral600">
        <bdo dir="ltr">{reference}</bdo>
      </Typography>
      {kind !== 'complaint' && <Tag $tone="neutral">{t(`complaint.kind.${kind}`)}</Tag>}
      <WroteTag {...complaint} />
      {reopens > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('complaints.reopens', { n: reopens })}
        </Typography>
      )}
      {gone && <Tag $tone="info">{t('complaints.left')}</Tag>}
    </Flex>
  );
};

const Choose = ({ reference, selection }: { reference: string; selection: Selection }) => {
  const t = useTranslate();
  return (
    // Beside the checkbox a click must not open the case.
    <td onClick={(event) => event.stopPropagation()}>
      <Checkbox
        aria-label={t('complaints.choose', { reference })}
        checked={selection.chosen.has(reference)}
        onCheckedChange={(state) => selection.choose(reference, state === true)}
      />
    </td>
  );
};

const Holder = ({
  complaint: { assignee, team },
  labels,
}: Pick<QueueRow, 'complaint'> & Pick<QueueLineProps, 'labels'>) => (
  <>
    <PersonName id={assignee} names={labels.person} />
    {team !== null && (
      <Typography tag="div" variant="pi" textColor="neutral600">
        <bdi>{team}</bdi>
      </Typography>
    )}
  </>
);

/** One case of the queue. */
export const QueueLine = ({
  row: { complaint, asOf, gone },
  labels,
  selection,
}: QueueLineProps) => {
  const { reference, state, priority, safety } = complaint;
  const placeOf = usePlaceText(labels);
  const wordsOf = useCaseWords();
  const open = useOpenOnClick(reference);
  const trail = useTrailState();
  const place = placeOf(complaint);
  const holder = <Holder complaint={complaint} labels={labels} />;
  return (
    <tr
      onClick={open}
      data-reference={reference}
      data-chosen={selection?.chosen.has(reference) || undefined}
    >
      {selection && <Choose reference={reference} selection={selection} />}
      <CaseCell scope="row">
        <OneLine dir="auto" lang={complaint.language}>
          <CaseLink to={casePath(reference)} state={trail}>
            {wordsOf(complaint)}
          </CaseLink>
        </OneLine>
        <About complaint={complaint} gone={gone} />
        <Flex data-narrow gap={2} wrap="wrap" paddingTop={1}>
          <PriorityTag priority={priority} safety={safety} />
          <div>{holder}</div>
          <Typography variant="pi" textColor="neutral600">
            {place}
          </Typography>
        </Flex>
      </CaseCell>
      <td>
        <StateTag state={state} />
      </td>
      <td data-wide>
        <PriorityTag priority={priority} safety={safety} />
      </td>
      <td data-wide data-place>
        {place}
      </td>
      <td data-wide data-holder>
        {holder}
      </td>
      <td data-next>
        <Countdown complaint={complaint} asOf={asOf} />
      </td>
    </tr>
  );
};
