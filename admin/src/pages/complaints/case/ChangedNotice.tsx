import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useTranslate } from '../../../hooks/useTranslate';
import { PersonName } from '../parts/PersonName';
import { StateTag } from '../parts/StateTag';
import { useCase } from './CaseContext';
import { useEventTitle } from './useEventTitle';

const Notice = styled.div`
  margin-block-end: ${({ theme }) => theme.spaces[4]};
  padding: ${({ theme }) => theme.spaces[3]};
  border: 1px solid ${({ theme }) => theme.colors.warning200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.warning100};
  color: ${({ theme }) => theme.colors.neutral800};

  ul {
    margin: ${({ theme }) => `${theme.spaces[1]} 0`};
    padding-inline-start: ${({ theme }) => theme.spaces[4]};
    list-style: disc;
    font-size: ${({ theme }) => theme.fontSizes[1]};
  }
`;

interface ChangedNoticeProps {
  /** Number of the last event that was seen. */
  since: number;
  /** Whether what was begun can still be done. */
  possible: boolean;
}

/** What others did meanwhile. Whatever was typed is still there. */
export const ChangedNotice = ({ since, possible }: ChangedNoticeProps) => {
  const t = useTranslate();
  const titleOf = useEventTitle();
  const { detail, labels } = useCase();
  const added = detail.events.filter(({ sequence }) => sequence > since);
  return (
    <Notice role="alert">
      <Typography tag="p" variant="omega" fontWeight="bold">
        {t('case.changed.title')} <StateTag state={detail.state} />
      </Typography>
      <ul>
        {added.map((event) => (
          <li key={event.sequence}>
            {titleOf(event)}
            {' · '}
            {event.by.id === null ? (
              t(`case.by.${event.by.role}`)
            ) : (
              <PersonName id={event.by.id} names={labels.person} />
            )}
          </li>
        ))}
      </ul>
      <Typography tag="p" variant="pi">
        {t(possible ? 'case.changed.goOn' : 'case.changed.impossible')}
      </Typography>
    </Notice>
  );
};
