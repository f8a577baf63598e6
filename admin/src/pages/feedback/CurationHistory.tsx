import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { FeedbackChange } from '../../../../shared/contracts/feedback-curation';
import { isolated } from '../../format/isolated';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;

  li {
    padding-block-start: ${({ theme }) => theme.spaces[1]};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    color: ${({ theme }) => theme.colors.neutral700};
    overflow-wrap: anywhere;
  }
`;

/** Who excluded, included or archived an answer, when and why. */
export const CurationHistory = ({ changes }: { changes: readonly FeedbackChange[] }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (changes.length === 0) return null;
  return (
    <>
      <Typography tag="h4" variant="pi" fontWeight="bold" paddingTop={3} display="block">
        {t('curation.history')}
      </Typography>
      <List>
        {changes.map(({ action, reason, note, by, at }) => (
          <li key={`${at} ${action}`}>
            {t('curation.past', { action, by: isolated(by) })} ·{' '}
            <bdi>{formats.moment(at, timeZone)}</bdi>
            {reason && <> · {t(`curation.reason.${reason}`)}</>}
            {note && <div dir="auto">{note}</div>}
          </li>
        ))}
      </List>
    </>
  );
};
