import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';

import type { Cell, Opportunity, PainPoint } from '../../../../../../shared/contracts/journey';
import { createNewId, LIMITS, type Command } from '../../../../../../shared/journey-map';
import { PlainButton } from '../../../../components/PlainButton';
import { useTranslate } from '../../../../hooks/useTranslate';
import { InPlace } from '../board/InPlace';
import { EvidenceLine } from './EvidenceLine';
import { OpportunityNumbers } from './OpportunityNumbers';

type Item = PainPoint | Opportunity;

interface ItemsFieldProps<One extends Item> {
  label: string;
  step: string;
  kind: 'painPoints' | 'opportunities';
  value: One[] | undefined;
  disabled: boolean;
  onChange: (items: One[] | null) => void;
}

const newId = createNewId();

interface ItemRowProps<One extends Item> {
  item: One;
  disabled: boolean;
  label: string;
  /** What puts it onto the map as it is then. */
  commandOf: (item: One) => Command;
  onChange: (item: One) => void;
  onRemove: () => void;
}

const ItemRow = <One extends Item>({
  item,
  disabled,
  label,
  commandOf,
  onChange,
  onRemove,
}: ItemRowProps<One>) => {
  const t = useTranslate();
  const [isEditing, setIsEditing] = React.useState(false);
  return (
    <li>
      {isEditing ? (
        <InPlace
          label={label}
          value={item.text}
          commandOf={(text) => (text === '' ? null : commandOf({ ...item, text }))}
          onEnd={() => setIsEditing(false)}
        />
      ) : (
        <Typography tag="p" variant="omega" dir="auto">
          {item.text}
        </Typography>
      )}
      {'evidence' in item ? (
        <EvidenceLine item={item} />
      ) : (
        <OpportunityNumbers
          item={item as Opportunity}
          disabled={disabled}
          onChange={(next) => onChange(next as One)}
        />
      )}
      {!disabled && (
        <Flex gap={3}>
          <PlainButton type="button" onClick={() => setIsEditing(true)}>
            {t('journey.item.reword')}
          </PlainButton>
          <PlainButton type="button" onClick={onRemove}>
            <Trash aria-hidden /> {t('journey.item.remove')}
          </PlainButton>
        </Flex>
      )}
    </li>
  );
};

/** Pain points or opportunities of a step: reworded, removed, or one more. */
export const ItemsField = <One extends Item>({
  label,
  step,
  kind,
  value = [],
  disabled,
  onChange,
}: ItemsFieldProps<One>) => {
  const t = useTranslate();
  const [adding, setAdding] = React.useState(false);
  const id = React.useId();
  const keep = (items: One[]) => onChange(items.length > 0 ? items : null);
  const commandOf = (items: One[]): Command => ({
    type: 'setCell',
    step,
    lane: kind,
    value: items as Cell,
  });
  const withItem = (next: One) => value.map((one) => (one.id === next.id ? next : one));
  const addition = (text: string): Command | null => {
    const item = kind === 'painPoints' ? { text, evidence: null } : { text };
    return text === '' ? null : commandOf([...value, { id: newId(), ...item } as One]);
  };
  return (
    <section aria-labelledby={id}>
      <Typography id={id} tag="h3" variant="pi" fontWeight="bold">
        {label}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={1}>
        {value.map((item) => (
          <ItemRow
            key={item.id}
            item={item}
            label={label}
            disabled={disabled}
            commandOf={(next) => commandOf(withItem(next))}
            onChange={(next) => keep(withItem(next))}
            onRemove={() => keep(value.filter((one) => one.id !== item.id))}
          />
        ))}
      </Flex>
      {adding && (
        <InPlace label={label} value="" commandOf={addition} onEnd={() => setAdding(false)} />
      )}
      {!disabled && !adding && value.length < LIMITS.items && (
        <Button
          variant="ghost"
          size="S"
          startIcon={<Plus aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t(`journey.item.add.${kind}`)}
        </Button>
      )}
    </section>
  );
};
