import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { Dialog } from '../../../../components/Dialog';
import { useFormats } from '../../../../hooks/useFormats';
import { useSite } from '../../../../hooks/useSite';
import { useTranslate } from '../../../../hooks/useTranslate';
import { isolated } from '../../../../format/isolated';
import type { RecordConflict, Side } from './merge-records';
import { PartText, usePartTitle } from './PartText';
import type { OpenConflict, RecordHandle } from './useReviewRecord';

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

interface OneConflictProps {
  conflict: RecordConflict;
  chosen: Side;
  onChoose: (side: Side) => void;
}

/** One part that both changed: mine and theirs beside each other. */
const OneConflict = ({ conflict, chosen, onChoose }: OneConflictProps) => {
  const t = useTranslate();
  const titleOf = usePartTitle();
  const name = React.useId();
  return (
    <Fieldset>
      <legend>{titleOf(conflict)}</legend>
      <Sides>
        {(['mine', 'theirs'] as const).map((side) => (
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
            <PartText part={conflict[side]} />
          </Option>
        ))}
      </Sides>
    </Fieldset>
  );
};

interface ConflictDialogProps {
  conflict: OpenConflict;
  handle: Pick<RecordHandle, 'settle' | 'dismiss' | 'isSaving'>;
}

/** Shows both texts where two wrote the same part, and has one of each chosen. Everything else is merged already. */
export const ConflictDialog = ({ conflict: { theirs, merged }, handle }: ConflictDialogProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { timeZone } = useSite().site;
  const [sides, setSides] = React.useState<Readonly<Record<string, Side>>>({});
  const { conflicts } = merged;
  const sideOf = ({ key }: RecordConflict): Side => sides[key] ?? 'theirs';
  const at = formats.moment(theirs.at, timeZone);
  return (
    <Dialog
      title={t('review.conflict.title', { n: conflicts.length })}
      onClose={handle.dismiss}
      footer={
        <>
          <Button variant="tertiary" onClick={handle.dismiss}>
            {t('journey.conflict.later')}
          </Button>
          <Button loading={handle.isSaving} onClick={() => void handle.settle(sideOf)}>
            {t('journey.conflict.merge')}
          </Button>
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Typography tag="p">
          {t('journey.conflict.intro', { by: isolated(theirs.by), at })}
        </Typography>
        {conflicts.map((conflict) => (
          <OneConflict
            key={conflict.key}
            conflict={conflict}
            chosen={sideOf(conflict)}
            onChoose={(side) => setSides({ ...sides, [conflict.key]: side })}
          />
        ))}
      </Flex>
    </Dialog>
  );
};
