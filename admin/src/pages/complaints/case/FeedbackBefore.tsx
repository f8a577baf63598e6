import { ADMIN_ACTIONS } from '../../../../../shared/permissions';
import { TextLink } from '../../../components/TextLink';
import { FEEDBACK_PATH } from '../../../constants';
import { useMay } from '../../../hooks/useMay';
import { useTranslate } from '../../../hooks/useTranslate';

/** The answers that the complainant had given before, for those who may read them; for others their id. */
export const FeedbackBefore = ({ responseId }: { responseId: string }) => {
  const t = useTranslate();
  if (!useMay(ADMIN_ACTIONS.readFeedback)) return <bdi>{responseId}</bdi>;
  return (
    <TextLink to={`${FEEDBACK_PATH}?response=${encodeURIComponent(responseId)}`}>
      {t('case.feedback.read')}
    </TextLink>
  );
};
