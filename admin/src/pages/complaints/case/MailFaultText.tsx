import type { CaseMail } from '../../../../../shared/contracts/complaint-mail';
import { useTranslate } from '../../../hooks/useTranslate';

/** Why the last attempt was in vain: in words, and as the mail server said it. */
export const MailFaultText = ({ mail: { fault, said } }: { mail: CaseMail }) => {
  const t = useTranslate();
  if (fault === null) return null;
  return (
    <>
      {t('facts.separator')}
      {t(`case.mail.fault.${fault}`)}
      {said !== null && (
        <>
          {' '}
          (<bdi dir="ltr">{said}</bdi>)
        </>
      )}
    </>
  );
};
