import * as React from 'react';
import { VisuallyHidden } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';

import type { PainPoint } from '../../../../../../shared/contracts/journey';
import { LIMITS } from '../../../../../../shared/journey-map';
import { PlainButton } from '../../../../components/PlainButton';
import { Tag } from '../../../../components/Tag';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';
import { PlaceField } from './InPlace';
import { useListLines, type ListItem, type ListKind } from './useListLines';

const Lines = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[1]};
`;

const Line = styled.li`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  align-items: start;
  column-gap: ${({ theme }) => theme.spaces[1]};
`;

const Hint = styled.p`
  padding-block-start: ${({ theme }) => theme.spaces[1]};
`;

interface ItemsInPlaceProps {
  step: string;
  lane: ListKind;
  value: readonly ListItem[] | undefined;
  /** What the cell is called. */
  label: string;
}

const isFound = (item: ListItem | undefined): boolean =>
  item !== undefined && (item as Partial<PainPoint>).evidence != null;

/**
 * Pain points or opportunities written where they stand, a field for each and an empty one for the next.
 * Enter goes on to a new line and ends in an empty one; what is emptied is taken away; Escape keeps nothing.
 */
export const ItemsInPlace = ({ step, lane, value = [], label }: ItemsInPlaceProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const hint = React.useId();
  const list = useListLines(step, lane, value);
  const { lines } = list;
  return (
    <div onBlur={list.onBlur} onKeyDown={list.onKeyDown}>
      <Lines>
        {lines.map(({ id, text }, index) => (
          <Line key={id}>
            {isFound(list.itemOf(id)) && <Tag $tone="bad">{t('journey.pain.found')}</Tag>}
            <PlaceField
              ref={list.fieldRef(id)}
              style={{ gridColumnStart: 1 }}
              rows={1}
              dir="auto"
              data-cx-line={id}
              aria-label={t('journey.cell.line', { cell: label, n: formats.count(index + 1) })}
              aria-describedby={hint}
              placeholder={t(`journey.item.add.${lane}`)}
              maxLength={LIMITS.text}
              value={text}
              onChange={(event) => list.write(id, event.target.value)}
            />
            {text !== '' && (
              // Without a stop of Tab, which ends the writing: emptying a line takes it away as well.
              <PlainButton
                type="button"
                tabIndex={-1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => list.remove(id)}
              >
                <Cross aria-hidden />
                <VisuallyHidden>{t('journey.item.removeLine', { text })}</VisuallyHidden>
              </PlainButton>
            )}
          </Line>
        ))}
      </Lines>
      <Hint id={hint}>{t('journey.item.hint')}</Hint>
    </div>
  );
};
