import type { ComplaintListed } from '../../../../../shared/contracts/complaint-queue';
import { Tag } from '../../../components/Tag';
import { useTranslate } from '../../../hooks/useTranslate';

/** That the customer has written and nobody has done anything on the case since; else nothing. */
export const WroteTag = ({ customerWroteAt }: Pick<ComplaintListed, 'customerWroteAt'>) => {
  const t = useTranslate();
  if (customerWroteAt === null) return null;
  return (
    <Tag $tone="caution">
      <span aria-hidden>✉ </span>
      {t('complaints.wrote')}
    </Tag>
  );
};
