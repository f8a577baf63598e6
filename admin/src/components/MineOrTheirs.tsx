import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useTranslate } from '../hooks/useTranslate';

const SIDES = ['mine', 'theirs'] as const;
type Side = (typeof SIDES)[number];

const Fieldset = styled.fieldset`
  min-inline-size: 0;
  margin: 0;
  padding: 0;
  border: 0;

  legend {
    padding: 0;
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }
`;

const Sides = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
  gap: ${({ theme }) => theme.spaces[2]};
`;

const Option = styled.label<{ $chosen: boolean }>`
  display: block;
  min-inline-size: 0;
  padding: ${({ theme }) => theme.spaces[2]};
  border: 1px solid
    ${({ theme, $chosen }) => ($chosen ? theme.colors.primary600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $chosen }) =>
    $chosen ? theme.colors.primary100 : theme.colors.neutral0};
  overflow-wrap: anywhere;
  cursor: pointer;
`;

interface MineOrTheirsProps {
  title: React.ReactNode;
  chosen: Side;
  onChoose: (side: Side) => void;
  /** What a side has there. */
  children: (side: Side) => React.ReactNode;
}

/** One place that two people changed: mine and theirs beside each other, to be chosen. */
export const MineOrTheirs = ({ title, chosen, onChoose, children }: MineOrTheirsProps) => {
  const t = useTranslate();
  const name = React.useId();
  return (
    <Fieldset>
      <legend>{title}</legend>
      <Sides>
        {SIDES.map((side) => (
          <Option key={side} $chosen={chosen === side}>
            <input
              type="radio"
              name={name}
              checked={chosen === side}
              onChange={() => onChoose(side)}
            />{' '}
            <Typography variant="pi" fontWeight="bold">
              {t(`journey.conflict.${side}`)}
            </Typography>
            {children(side)}
          </Option>
        ))}
      </Sides>
    </Fieldset>
  );
};
