import { Flex, Typography } from '@strapi/design-system';

import type { DeskEvent } from '../../../../../shared/contracts/complaint-desk';
import { useTranslate } from '../../../hooks/useTranslate';
import { isTroubled } from './last-mail';
import { MailFaultText } from './MailFaultText';
import { SendMailAgain } from './SendMailAgain';
import { useMailText } from './useMailText';

const SIGNS = { waiting: '◷', sent: '✓', failed: '✕', skipped: '–' } as const;

/** Under an event that is told by mail: what became of the mail. */
export const MailState = ({ event: { mail, sequence } }: { event: DeskEvent }) => {
  const t = useTranslate();
  const textOf = useMailText();
  if (mail === null) return null;
  const failed = mail.state === 'failed';
  return (
    <Flex gap={2} wrap="wrap" alignItems="center" paddingTop={1}>
      <Typography
        tag="p"
        variant="pi"
        fontWeight={failed ? 'bold' : 'regular'}
        textColor={failed ? 'danger700' : 'neutral600'}
      >
        <span aria-hidden>{SIGNS[mail.state]} </span>
        {t(`case.mail.kind.${mail.kind}`)}
        {t('facts.separator')}
        {textOf(mail)}
        <MailFaultText mail={mail} />
      </Typography>
      {isTroubled(mail) && <SendMailAgain sequence={sequence} />}
    </Flex>
  );
};
