import * as React from 'react';

import type { CaseMail } from '../../../../../shared/contracts/complaint-mail';
import { isolated } from '../../../format/isolated';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { useCase } from './CaseContext';

/** What became of a mail, in a sentence: where it goes, how often it was tried, when it went or is tried next. */
export const useMailText = (): ((mail: CaseMail) => string) => {
  const t = useTranslate();
  const formats = useFormats();
  const { timeZone } = useCase().detail;
  return React.useCallback(
    ({ state, attempts, at, to }) => {
      const time = at === null ? '' : formats.moment(at, timeZone);
      const tried = state === 'waiting' && attempts > 0 ? 'tried' : state;
      const said = t(`case.mail.${tried}`, { n: attempts, time });
      return to === null ? said : t('case.mail.toAddress', { said, address: isolated(to) });
    },
    [t, formats, timeZone]
  );
};
