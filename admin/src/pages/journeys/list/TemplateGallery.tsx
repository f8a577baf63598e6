import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { GetJourneyChoices } from '../../../../../shared/contracts/journey-editor';
import { useTranslate } from '../../../hooks/useTranslate';

type Template = GetJourneyChoices.Response['data']['templates'][number];

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(24rem, 1fr));
  gap: ${({ theme }) => theme.spaces[3]};
`;

const Option = styled.label<{ $chosen: boolean }>`
  display: block;
  padding: ${({ theme }) => theme.spaces[3]};
  border: 1px solid
    ${({ theme, $chosen }) => ($chosen ? theme.colors.primary600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $chosen }) =>
    $chosen ? theme.colors.primary100 : theme.colors.neutral0};
  cursor: pointer;

  &:focus-within {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  input {
    accent-color: ${({ theme }) => theme.colors.primary600};
  }
`;

interface TemplateGalleryProps {
  templates: readonly Template[];
  value: string | null;
  onChoose: (id: string) => void;
}

/** Journeys to begin from, each with its stages. */
export const TemplateGallery = ({ templates, value, onChoose }: TemplateGalleryProps) => {
  const t = useTranslate();
  return (
    <Grid role="radiogroup" aria-label={t('journeys.templates')}>
      {templates.map(({ id, name, description, stages, steps }) => (
        <Option key={id} $chosen={id === value}>
          <input
            type="radio"
            name="cx-journey-template"
            checked={id === value}
            onChange={() => onChoose(id)}
          />{' '}
          <Typography fontWeight="bold">{name}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral800">
            {description}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {stages.join(t('journeys.templateArrow'))}
            {t('facts.separator')}
            {t('journeys.steps', { n: steps })}
          </Typography>
        </Option>
      ))}
    </Grid>
  );
};
