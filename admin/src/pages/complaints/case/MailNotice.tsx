import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useTranslate } from '../../../hooks/useTranslate';
import { useCase } from './CaseContext';
import { lastInTrouble } from './last-mail';
import { MailFaultText } from './MailFaultText';
import { SendMailAgain } from './SendMailAgain';
import { useMailText } from './useMailText';

const Notice = styled.div<{ $tone: 'danger' | 'warning' }>`
  margin-block: ${({ theme }) => theme.spaces[4]};
  padding: ${({ theme }) => theme.spaces[3]};
  border: 1px solid ${({ theme, $tone }) => theme.colors[`${$tone}200`]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $tone }) => theme.colors[`${$tone}100`]};
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;
`;

/** At the top of a case whose last mail to the customer has not gone out. */
export const MailNotice = () => {
  const t = useTranslate();
  const textOf = useMailText();
  const last = lastInTrouble(useCase().detail.events);
  if (last === null) return null;
  const { mail, sequence } = last;
  const over = mail.state === 'failed';
  return (
    <Notice role={over ? 'alert' : 'status'} $tone={over ? 'danger' : 'warning'}>
      <Flex justifyContent="space-between" alignItems="center" gap={3} wrap="wrap">
        <div>
          <Typography tag="p" variant="omega" fontWeight="bold">
            <span aria-hidden>{over ? '✕' : '◷'} </span>
            {t(over ? 'case.mail.noticeFailed' : 'case.mail.noticeWaiting')}
          </Typography>
          <Typography tag="p" variant="pi">
            {t(`case.mail.kind.${mail.kind}`)}
            {t('facts.separator')}
            {textOf(mail)}
            <MailFaultText mail={mail} />
          </Typography>
        </div>
        <SendMailAgain sequence={sequence} />
      </Flex>
    </Notice>
  );
};
