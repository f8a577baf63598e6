import { Flex, Typography } from '@strapi/design-system';

import type { ComplaintListed } from '../../../../../shared/contracts/complaint-queue';
import { useGetCxComplaintsQuery } from '../../../api/complaints';
import { LabelledInput } from '../../../components/LabelledInput';
import { PlainButton } from '../../../components/PlainButton';
import { useLanguage } from '../../../hooks/useLanguage';
import { useSettled } from '../../../hooks/useSettled';
import { useTranslate } from '../../../hooks/useTranslate';
import { CaseTitle } from '../parts/CaseTitle';
import { StateTag } from '../parts/StateTag';
import { useCase } from './CaseContext';

/** So many are offered, and a search waits for so long until nothing more is typed. */
const MOST = 6;
const PAUSE = 300;

interface MergeFieldProps {
  /** A reference, or words to look for. */
  value: string;
  onChange: (value: string) => void;
}

const Found = ({ one, onChoose }: { one: ComplaintListed; onChoose: () => void }) => (
  <Flex gap={2} alignItems="baseline" tag="li" wrap="wrap">
    <PlainButton type="button" onClick={onChoose}>
      <bdi>{one.reference}</bdi>
    </PlainButton>
    <StateTag state={one.state} />
    <Typography variant="pi">
      <CaseTitle {...one} />
    </Typography>
  </Flex>
);

/** The case that this one repeats: by its reference, or found by its words. */
export const MergeField = ({ value, onChange }: MergeFieldProps) => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { detail } = useCase();
  const search = useSettled(value.trim(), PAUSE);
  const { data, isFetching } = useGetCxComplaintsQuery(
    { queue: 'all', search, limit: MOST, order: 'newest', locale },
    { skip: search === '' }
  );
  const found = (data?.data ?? []).filter(
    ({ reference, state }) => reference !== detail.reference && state !== 'duplicate'
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <LabelledInput
        label={t('case.fact.mergedInto')}
        hint={t('case.merge.hint')}
        required
        value={value}
        onChange={onChange}
      />
      {search !== '' && (
        <Flex
          tag="ul"
          direction="column"
          alignItems="stretch"
          gap={1}
          aria-label={t('case.merge.found')}
        >
          {found.map((one) => (
            <Found key={one.reference} one={one} onChoose={() => onChange(one.reference)} />
          ))}
        </Flex>
      )}
      {search !== '' && !isFetching && found.length === 0 && (
        <Typography variant="pi" textColor="neutral600" role="status">
          {t('filter.nothingFound')}
        </Typography>
      )}
    </Flex>
  );
};
