import { Typography } from '@strapi/design-system';

import type { Evidence, PainPoint } from '../../../../../../shared/contracts/journey';
import { Tag } from '../../../../components/Tag';
import { useFilterText } from '../../../../hooks/useFilterText';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';

/** Whose answers they were, beyond those at the step's own touchpoint; in words. */
const ScopeLine = ({ scope }: { scope: NonNullable<Evidence['scope']> }) => {
  const t = useTranslate();
  const textOf = useFilterText();
  const { touchpoint: _own, ...others } = scope;
  const filters = Object.fromEntries(
    Object.entries(others).map(([name, keys]) => [name, typeof keys === 'string' ? [keys] : keys])
  );
  const lines = textOf(filters);
  if (lines.length === 0) return null;
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {lines.join(t('facts.separator'))}
    </Typography>
  );
};

/** On what a pain point rests: people's opinion, or so many answers of a period. */
export const EvidenceLine = ({ item }: { item: PainPoint }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { evidence } = item;
  if (!evidence) return <Tag $tone="neutral">{t('journey.pain.people')}</Tag>;
  const { window, n, date, scope } = evidence;
  return (
    <>
      <Typography variant="pi" textColor="neutral600" tag="p">
        <Tag $tone="bad">{t('journey.pain.found')}</Tag>{' '}
        {t('journey.pain.evidence', {
          n,
          period: formats.dateRange(window.from, window.to),
          date: formats.date(date),
        })}
      </Typography>
      {scope && <ScopeLine scope={scope} />}
    </>
  );
};
