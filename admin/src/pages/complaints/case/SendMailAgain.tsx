import { useSendCxMailAgainMutation } from '../../../api/complaints';
import { SteadyButton } from '../../../components/SteadyButton';
import { useLanguage } from '../../../hooks/useLanguage';
import { useOutcome } from '../../../hooks/useOutcome';
import { useTranslate } from '../../../hooks/useTranslate';
import { useCase } from './CaseContext';

/** Sends a mail once more, for those who handle the case. */
export const SendMailAgain = ({ sequence }: { sequence: number }) => {
  const t = useTranslate();
  const tell = useOutcome();
  const { locale } = useLanguage();
  const { reference, may } = useCase().detail;
  const [send, { isLoading }] = useSendCxMailAgainMutation();
  if (!may.handle) return null;
  return (
    <SteadyButton
      variant="tertiary"
      size="S"
      loading={isLoading}
      onClick={async () =>
        tell(await send({ reference, sequence, locale }), t('case.mail.isSentAgain'))
      }
    >
      {t('case.mail.again')}
    </SteadyButton>
  );
};
