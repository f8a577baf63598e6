import * as React from 'react';
import { Button } from '@strapi/design-system';

import { useSendCxNewSecretMutation } from '../../../../api/complaints';
import { ConfirmDialog } from '../../../../components/ConfirmDialog';
import { isolated } from '../../../../format/isolated';
import { useLanguage } from '../../../../hooks/useLanguage';
import { useNotify } from '../../../../hooks/useNotify';
import { useOutcome } from '../../../../hooks/useOutcome';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useCase } from '../CaseContext';
import { isChanged } from '../useAct';

/** For who lost the secret, or where a wrong address got it: another one, by mail alone. */
export const SendSecret = ({ address }: { address: string }) => {
  const t = useTranslate();
  const tell = useOutcome();
  const notify = useNotify();
  const { locale } = useLanguage();
  const { reference, sequence } = useCase().detail;
  const [send] = useSendCxNewSecretMutation();
  const [open, setOpen] = React.useState(false);
  const close = () => setOpen(false);
  const run = async () => {
    const outcome = await send({ reference, locale, sequence });
    // The case is asked for again, and whoever presses again has seen what it is.
    if ('error' in outcome && isChanged(outcome.error))
      notify({ type: 'warning', message: t('case.changed.look') });
    else tell(outcome, t('case.complainant.secretSent'));
    close();
  };
  return (
    <>
      <Button variant="tertiary" size="S" onClick={() => setOpen(true)}>
        {t('case.complainant.secret')}
      </Button>
      {open && (
        <ConfirmDialog
          title={t('case.complainant.secret')}
          text={t('case.complainant.secretAsk', { address: isolated(address) })}
          confirm={t('case.complainant.secret')}
          variant="default"
          onConfirm={run}
          onClose={close}
        />
      )}
    </>
  );
};
