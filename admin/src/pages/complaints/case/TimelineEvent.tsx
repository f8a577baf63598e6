import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { FactName } from '../../../../../shared/contracts/complaint';
import type { DeskEvent } from '../../../../../shared/contracts/complaint-desk';
import { Tag } from '../../../components/Tag';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { PersonName } from '../parts/PersonName';
import { AttachmentLink } from './AttachmentLink';
import { useCase } from './CaseContext';
import { FactValue } from './FactValue';
import { MailState } from './MailState';
import { StandingClock } from './StandingClock';
import { useEventTitle } from './useEventTitle';
import { useRelativeTime } from './useRelativeTime';

/** Public: round and filled, on the accent's line; private: square and hollow, on a grey one. */
const Row = styled.li<{ $public: boolean }>`
  position: relative;
  padding-block-end: ${({ theme }) => theme.spaces[4]};
  padding-inline-start: ${({ theme }) => theme.spaces[4]};
  border-inline-start: 2px solid
    ${({ theme, $public }) => theme.colors[$public ? 'primary200' : 'neutral200']};
  break-inside: avoid;

  &::before {
    content: '';
    position: absolute;
    inset-inline-start: -6px;
    inset-block-start: 4px;
    inline-size: 10px;
    block-size: 10px;
    border-radius: ${({ $public }) => ($public ? '50%' : '2px')};
    background: ${({ theme, $public }) => theme.colors[$public ? 'primary600' : 'neutral0']};
    border: 2px solid ${({ theme, $public }) => theme.colors[$public ? 'primary600' : 'neutral500']};
    box-sizing: border-box;
    print-color-adjust: exact;
  }
`;

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: ${({ theme }) => theme.spaces[2]};

  time {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    white-space: nowrap;
  }

  @media (min-width: 640px) {
    time {
      margin-inline-start: auto;
    }
  }
`;

const Words = styled.p`
  margin: ${({ theme }) => `${theme.spaces[1]} 0 0`};
  white-space: pre-line;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[6]};
`;

/** Facts that the title says already, or that say nothing to a reader. */
const UNSAID: readonly string[] = ['acknowledgementMode', 'remedyApproved', 'secretIssue'];

/** Before its value a name has a colon; a question has its own sign. */
const before = (name: string): string => (/[?؟]$/.test(name) ? name : `${name}:`);

const Changed = ({ event }: { event: DeskEvent }) => {
  const t = useTranslate();
  const entries = Object.entries(event.facts) as [FactName, DeskEvent['facts'][FactName]][];
  // What was filed stands beside the timeline.
  const said = event.to === 'received' ? [] : entries.filter(([name]) => !UNSAID.includes(name));
  if (said.length === 0) return null;
  return (
    <Typography tag="p" variant="pi" textColor="neutral700" paddingTop={1}>
      {said.map(([name, value], index) => (
        <React.Fragment key={name}>
          {index > 0 && ' · '}
          {before(t(`case.fact.${name}`))}{' '}
          <b>{value == null ? t('case.taken') : <FactValue name={name} value={value} />}</b>
        </React.Fragment>
      ))}
    </Typography>
  );
};

const Who = ({ by }: Pick<DeskEvent, 'by'>) => {
  const t = useTranslate();
  const { labels } = useCase();
  if (by.id === null || by.role === 'complainant') return <>{t(`case.by.${by.role}`)}</>;
  // Whoever it was elsewhere: none of our people, though their ids may be alike.
  if (by.role === 'import')
    return (
      <>
        {t('case.by.import')}: <bdi>{by.id}</bdi>
      </>
    );
  return <PersonName id={by.id} names={labels.person} />;
};

interface TimelineEventProps {
  event: DeskEvent;
  now: number;
}

const Told = ({ event }: { event: DeskEvent }) => {
  const t = useTranslate();
  return (
    <>
      {event.text !== null && event.text !== '' && <Words dir="auto">{event.text}</Words>}
      {event.erased && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
          {t('case.erased')}
        </Typography>
      )}
      {event.reason && (
        <Typography tag="p" variant="pi" textColor="neutral700" paddingTop={1}>
          {t('case.fact.reason')}: <bdi>{event.reason}</bdi>
        </Typography>
      )}
      {event.attachments.map((file) => (
        <div key={file.id}>
          <AttachmentLink file={file} />
        </div>
      ))}
    </>
  );
};

/** One thing that happened to the case: what, who, when, and what it changed. */
export const TimelineEvent = ({ event, now }: TimelineEventProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const titleOf = useEventTitle();
  const ago = useRelativeTime();
  const { detail } = useCase();
  const isPublic = event.visibility === 'public';
  return (
    <Row $public={isPublic} data-cx-event={event.sequence}>
      <Head>
        <Typography tag="h3" variant="omega" fontWeight="bold">
          {titleOf(event)}
        </Typography>
        <Tag $tone={isPublic ? 'info' : 'neutral'}>
          {t(isPublic ? 'case.public' : 'case.private')}
        </Tag>
        <Typography variant="pi" textColor="neutral600">
          <Who by={event.by} />
        </Typography>
        <time dateTime={event.at}>
          {ago(event.at, now)}
          {t('facts.separator')}
          {formats.moment(event.at, detail.timeZone)}
        </time>
      </Head>
      <Changed event={event} />
      <Told event={event} />
      <MailState event={event} />
      <StandingClock event={event} />
    </Row>
  );
};
