import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { EffectOverlap } from '../../../../../shared/contracts/improvement';
import { Card } from '../../../components/Card';
import { PageLink } from '../../../components/PageLink';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { improvementPath } from '../improvement-path';

const List = styled.ul`
  margin: ${({ theme }) => `${theme.spaces[2]} 0 0`};
  padding-inline-start: ${({ theme }) => theme.spaces[5]};
  list-style: disc;
`;

/** Other improvements of the same places and time, from whose effects this one's can't be told. */
export const OverlapCard = ({ overlap: { improvements, unseen } }: { overlap: EffectOverlap }) => {
  const t = useTranslate();
  const formats = useFormats();
  if (improvements.length + unseen === 0) return null;
  return (
    <Card aria-labelledby="cx-effect-overlap">
      <Typography tag="h2" id="cx-effect-overlap" variant="delta">
        <span aria-hidden>⚠ </span>
        {t('improvements.effect.overlap')}
      </Typography>
      <Typography tag="p" paddingTop={2} textColor="neutral700">
        {t('improvements.effect.overlap.text')}
      </Typography>
      <List>
        {improvements.map(({ key, title, startsOn }) => (
          <li key={key}>
            <PageLink to={improvementPath(key)}>
              <bdi>{title}</bdi>
            </PageLink>{' '}
            <Typography variant="pi" textColor="neutral600">
              {t('improvements.effect.overlap.since', { date: formats.date(startsOn) })}
            </Typography>
          </li>
        ))}
        {unseen > 0 && <li>{t('improvements.effect.overlap.unseen', { n: unseen })}</li>}
      </List>
    </Card>
  );
};
