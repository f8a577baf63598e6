import { Flex } from '@strapi/design-system';

import { useGetCxJourneysQuery } from '../../../../api/journeys';
import { LabelledSelect } from '../../../../components/LabelledSelect';
import { PageLink } from '../../../../components/PageLink';
import { useLanguage } from '../../../../hooks/useLanguage';
import { useTranslate } from '../../../../hooks/useTranslate';
import { journeyPath } from '../../journey-path';
import { useEditor } from '../state/EditorStore';

interface NestedJourneyFieldProps {
  label: string;
  value: string | undefined;
  disabled: boolean;
  onChange: (key: string | null) => void;
}

const NONE = '';

/** Another journey that goes on where this step is. */
export const NestedJourneyField = ({
  label,
  value,
  disabled,
  onChange,
}: NestedJourneyFieldProps) => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const own = useEditor(({ history }) => history.journey.key);
  const { data } = useGetCxJourneysQuery({ locale });
  const others = (data?.data ?? []).filter(({ key }) => key !== own);
  const chosen = others.find(({ key }) => key === value);
  const known = value === undefined || chosen !== undefined;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <LabelledSelect
        label={label}
        value={value ?? NONE}
        disabled={disabled}
        options={[
          { value: NONE, label: t('journey.cell.none') },
          ...(known ? [] : [{ value: value ?? NONE, label: value ?? NONE }]),
          ...others.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        onChange={(key) => onChange(key === NONE ? null : key)}
      />
      {chosen && (
        <PageLink to={journeyPath(chosen.documentId, chosen.locale)}>
          {t('journey.nested.open')}
        </PageLink>
      )}
    </Flex>
  );
};
