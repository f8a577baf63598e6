import * as React from 'react';
import { Typography } from '@strapi/design-system';

import { Facts } from '../../../components/Facts';
import { useTranslate } from '../../../hooks/useTranslate';
import { useCase } from './CaseContext';
import { CorrectContact } from './contact/CorrectContact';
import { SideCard } from './SideCard';

const FIELDS = ['name', 'email', 'phone', 'customer'] as const;

/** Who complains: for those who may know it. */
export const ComplainantCard = () => {
  const t = useTranslate();
  const { may, anonymous, complainant } = useCase().detail;
  const known = FIELDS.flatMap((field) => {
    const value = complainant?.[field];
    return value ? [{ field, value }] : [];
  });
  const quiet = (text: string) => <Typography textColor="neutral600">{text}</Typography>;
  const content = () => {
    if (anonymous) return quiet(t('case.complainant.anonymous'));
    if (!may.personal) return quiet(t('case.complainant.hidden'));
    if (known.length === 0) return quiet(t('case.complainant.unknown'));
    return (
      <Facts>
        {known.map(({ field, value }) => (
          <React.Fragment key={field}>
            <dt>{t(`case.complainant.${field}`)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </React.Fragment>
        ))}
      </Facts>
    );
  };
  return (
    <SideCard id="cx-case-complainant" title={t('case.complainant')}>
      {content()}
      <CorrectContact />
    </SideCard>
  );
};
