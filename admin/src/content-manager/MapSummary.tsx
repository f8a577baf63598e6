import * as React from 'react';
import { useQueryParams } from '@strapi/strapi/admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useParams } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Stage } from '../../../shared/contracts/journey';
import { stepsOf } from '../../../shared/journey-map';
import { PageLink } from '../components/PageLink';
import { useTranslate } from '../hooks/useTranslate';
import { boardOf, mapOfField } from './open-map';
import { PanelNote } from './PanelState';
import { useFreshForm } from './useFreshForm';

const Stages = styled.ol`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));
  gap: ${({ theme }) => theme.spaces[2]};
  margin: 0;
  padding: 0;
  list-style: none;

  li {
    min-inline-size: 0;
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-inline-start: 3px solid ${({ theme }) => theme.colors.primary500};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    overflow-wrap: anywhere;
  }
`;

/** As on the board: in the order in which they are gone through, from where the reader begins to read. */
const StageList = ({ stages, locale }: { stages: readonly Stage[]; locale: string | null }) => {
  const t = useTranslate();
  return (
    <Stages aria-label={t('journey.stages')}>
      {stages.map(({ key, name, steps }) => (
        <li key={key}>
          <Typography tag="div" fontWeight="bold" textColor="neutral800">
            <bdi lang={locale ?? undefined}>{name}</bdi>
          </Typography>
          <Typography tag="div" variant="pi" textColor="neutral600">
            {t('journeys.steps', { n: steps.length })}
          </Typography>
        </li>
      ))}
    </Stages>
  );
};

/** The language that the Content Manager's form is in. */
const useFormLocale = (): string | null => {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  return query?.plugins?.i18n?.locale ?? null;
};

/** The map in short, and the way to the board on which it is drawn. */
export const MapSummary = ({ value }: { value: unknown }) => {
  const t = useTranslate();
  const { slug, id } = useParams();
  const locale = useFormLocale();
  const map = React.useMemo(() => mapOfField(value), [value]);
  const stages = map?.stages ?? [];
  const board = boardOf({ slug, id, locale });
  useFreshForm(typeof board === 'object' && id !== undefined ? id : null);
  const size = { stages: stages.length, steps: map ? stepsOf(map).length : 0 };
  return (
    <Box background="neutral100" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between" alignItems="baseline" gap={4} wrap="wrap">
          <Typography textColor="neutral800">
            {stages.length === 0 ? t('mapField.empty') : t('journeys.size', size)}
          </Typography>
          {typeof board === 'object' && <PageLink to={board.path}>{t('mapField.open')}</PageLink>}
        </Flex>
        {stages.length > 0 && <StageList stages={stages} locale={locale} />}
        {board === 'unsaved' && <PanelNote>{t('mapField.onceSaved')}</PanelNote>}
      </Flex>
    </Box>
  );
};
