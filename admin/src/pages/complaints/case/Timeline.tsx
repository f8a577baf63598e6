import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { Card } from '../../../components/Card';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { useNow } from '../parts/useNow';
import { useCase } from './CaseContext';
import { TimelineEvent } from './TimelineEvent';

const MINUTE = 60_000;

const List = styled.ol`
  list-style: none;
  margin: ${({ theme }) => `${theme.spaces[3]} 0 0`};
  padding: 0;
  padding-inline-start: ${({ theme }) => theme.spaces[1]};
`;

/** Whether every event still says what was sealed, and what was erased since. */
const ChainState = () => {
  const t = useTranslate();
  const formats = useFormats();
  const { chain } = useCase().detail;
  if (!chain.ok) {
    const event = formats.count(chain.brokenAt ?? 0);
    return (
      <Typography variant="pi" fontWeight="bold" textColor="danger700" role="alert">
        <span aria-hidden>✕ </span>
        {t('case.chain.broken', { event })}
      </Typography>
    );
  }
  return (
    <Typography variant="pi" textColor="neutral600">
      <span aria-hidden>✓ </span>
      {t('case.chain.ok')}
      {chain.erased.length > 0 && ` · ${t('case.chain.erased', { n: chain.erased.length })}`}
    </Typography>
  );
};

/** Everything that happened, from the first to the last. Nothing of it can be changed. */
export const Timeline = () => {
  const t = useTranslate();
  const { detail } = useCase();
  // By the minute: nobody reads seconds here, and a long list need not be drawn anew for each.
  const now = Math.floor(useNow() / MINUTE) * MINUTE;
  return (
    <Card aria-labelledby="cx-case-timeline">
      <Flex justifyContent="space-between" alignItems="baseline" gap={2} wrap="wrap">
        <Typography tag="h2" id="cx-case-timeline" variant="delta">
          {t('case.timeline')}
        </Typography>
        <ChainState />
      </Flex>
      <List>
        {detail.events.map((event) => (
          <TimelineEvent key={event.sequence} event={event} now={now} />
        ))}
      </List>
    </Card>
  );
};
