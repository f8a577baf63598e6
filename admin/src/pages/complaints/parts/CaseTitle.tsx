import type { ComplaintListed } from '../../../../../shared/contracts/complaint-queue';
import { useTranslate } from '../../../hooks/useTranslate';

type CaseTitleProps = Pick<ComplaintListed, 'subject' | 'excerpt' | 'language'>;

/** What a case is about, in its own words. */
export const useCaseWords = (): ((of: Pick<CaseTitleProps, 'subject' | 'excerpt'>) => string) => {
  const t = useTranslate();
  return ({ subject, excerpt }) => subject ?? excerpt ?? t('complaint.noWords');
};

/** The same within other text, in its own language and direction. */
export const CaseTitle = ({ subject, excerpt, language }: CaseTitleProps) => {
  const t = useTranslate();
  const words = subject ?? excerpt;
  return words === null ? <>{t('complaint.noWords')}</> : <bdi lang={language}>{words}</bdi>;
};
