import * as React from 'react';
import { Menu, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';

import { usePortalLanguage } from '../hooks/useLanguage';

export interface MenuChoice<T extends string> {
  value: T;
  label: string;
  /** Shown, but not to be chosen. */
  disabled?: boolean;
}

interface ChoiceItemsProps<T extends string> {
  choices: readonly MenuChoice<T>[];
  value: T;
  onChoose: (value: T) => void;
}

/** Items of which one is chosen. */
export const ChoiceItems = <T extends string>({
  choices,
  value,
  onChoose,
}: ChoiceItemsProps<T>) => (
  <>
    {choices.map((choice) => (
      <Menu.Item
        key={choice.value}
        role="menuitemradio"
        aria-checked={choice.value === value}
        disabled={choice.disabled ?? false}
        onSelect={() => onChoose(choice.value)}
        endIcon={choice.value === value ? <Check aria-hidden /> : undefined}
        style={{ textAlign: 'start' }}
      >
        {choice.label}
      </Menu.Item>
    ))}
  </>
);

interface FilterMenuProps<T extends string> extends ChoiceItemsProps<T> {
  name: string;
  /** What the button says; the chosen item's label where it is left out. */
  shown?: React.ReactNode;
  /** Keeps its place while there is nothing to choose from yet. */
  disabled?: boolean;
}

/** A filter button "Name **value** ▾" that opens its choices. */
export const FilterMenu = <T extends string>({
  name,
  shown,
  disabled = false,
  ...items
}: FilterMenuProps<T>) => {
  const language = usePortalLanguage();
  const chosen = items.choices.find(({ value }) => value === items.value)?.label;
  return (
    <Menu.Root dir={language.dir}>
      <Menu.Trigger variant="tertiary" size="S" disabled={disabled}>
        <Typography variant="pi" fontWeight="regular" textColor="neutral700">
          {name}{' '}
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {shown ?? chosen}
          </Typography>
        </Typography>
      </Menu.Trigger>
      <Menu.Content {...language} maxHeight="60vh">
        <ChoiceItems {...items} />
      </Menu.Content>
    </Menu.Root>
  );
};
