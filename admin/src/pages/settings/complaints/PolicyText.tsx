import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type {
  ListPolicies,
  StoredPolicy,
} from '../../../../../shared/contracts/complaint-settings';
import { Tag } from '../../../components/Tag';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { isolated } from '../../../format/isolated';
import { choicesFor } from './ConditionFields';

/** What a policy is besides its name: the default, off, or of some days only. */
export const PolicyTags = ({ policy }: { policy: StoredPolicy }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { isDefault, enabled, validFrom, validTo, clock } = policy;
  return (
    <>
      {isDefault && <Tag $tone="info">{t('desk.default')}</Tag>}
      {!enabled && <Tag $tone="caution">{t('promises.off')}</Tag>}
      {validFrom && (
        <Tag $tone="neutral">{t('promises.from', { date: formats.date(validFrom) })}</Tag>
      )}
      {validTo && <Tag $tone="neutral">{t('promises.until', { date: formats.date(validTo) })}</Tag>}
      {clock === 'wall' && <Tag $tone="neutral">{t('promises.clock.wall')}</Tag>}
    </>
  );
};

const Wrapped = styled(Typography)`
  white-space: normal;
`;

const SHOWN = 4;

/** To whom a policy promises, in words. */
export const ConditionsText = ({
  policy,
  known,
}: {
  policy: StoredPolicy;
  known: ListPolicies.Response['data'];
}) => {
  const t = useTranslate();
  if (policy.isDefault) return <Wrapped variant="pi">{t('promises.everyone')}</Wrapped>;
  const lines = policy.conditions.map(({ field, operator, values }) => {
    const choices = choicesFor(field, known, t) ?? [];
    const names = values
      .slice(0, SHOWN)
      .map((value) => isolated(choices.find(({ key }) => key === value)?.label ?? value));
    if (values.length > SHOWN) names.push(t('promises.more', { n: values.length - SHOWN }));
    return t(`promises.${operator}Text`, {
      field: t(`desk.field.${field}`),
      values: names.join(t('list.separator')),
    });
  });
  return <Wrapped variant="pi">{lines.join(t('promises.and'))}</Wrapped>;
};
