import * as React from 'react';
import { Field, TextInput, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';

import type { LinkedTouchpoint } from '../../../../shared/contracts/touchpoint-link';
import { isFound } from '../../../../shared/text/search';
import { Tag } from '../../components/Tag';
import { useTranslate } from '../../hooks/useTranslate';
import { Mark, Option, OptionList } from './OptionList';
import { usePickerKeys } from './usePickerKeys';

interface TouchpointPickerProps {
  /** In the order of the reader's alphabet. */
  choices: readonly LinkedTouchpoint[];
  chosen: ReadonlySet<string>;
  most: number;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Those that were chosen at first stand first, and don't move while others are chosen. */
const useOrder = ({ choices, chosen }: Pick<TouchpointPickerProps, 'choices' | 'chosen'>) => {
  const [first] = React.useState(chosen);
  return React.useMemo(() => {
    const isFirst = ({ key }: LinkedTouchpoint) => first.has(key);
    return [...choices.filter(isFirst), ...choices.filter((one) => !isFirst(one))];
  }, [choices, first]);
};

interface OptionsProps {
  listId: string;
  found: readonly LinkedTouchpoint[];
  chosen: ReadonlySet<string>;
  /** No more can be chosen. */
  isFull: boolean;
  /** What the keyboard is at. */
  active: string | null;
  onToggle: (key: string) => void;
}

const Options = ({ listId, found, chosen, isFull, active, onToggle }: OptionsProps) => {
  const t = useTranslate();
  React.useEffect(() => {
    if (active === null) return;
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);
  return (
    <OptionList id={listId} role="listbox" aria-multiselectable aria-label={t('entryLinks.search')}>
      {found.map(({ key, name, archived }) => (
        <Option
          key={key}
          id={`${listId}-${key}`}
          role="option"
          aria-selected={chosen.has(key)}
          aria-disabled={isFull && !chosen.has(key)}
          data-active={key === active || undefined}
          onClick={() => onToggle(key)}
        >
          <Mark aria-hidden>{chosen.has(key) && <Check />}</Mark>
          <bdi>{name}</bdi>
          {archived && <Tag $tone="neutral">{t('archive.archived')}</Tag>}
        </Option>
      ))}
    </OptionList>
  );
};

/** A field that searches a list of which any number is chosen: by arrows and Enter, or by pointer. */
export const TouchpointPicker = ({ choices, chosen, most, onChange }: TouchpointPickerProps) => {
  const t = useTranslate();
  const listId = React.useId();
  const [search, setSearch] = React.useState('');
  const ordered = useOrder({ choices, chosen });
  const found = React.useMemo(
    () => ordered.filter(({ name }) => isFound(name, search)),
    [ordered, search]
  );
  const isFull = chosen.size >= most;
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key) && !isFull) next.add(key);
    onChange(next);
  };
  const { active, onKeyDown, reset } = usePickerKeys(found, toggle);
  const searchFor = ({ target }: React.ChangeEvent<HTMLInputElement>) => {
    setSearch(target.value);
    reset();
  };
  return (
    <div>
      <Field.Root hint={t('entryLinks.keys')}>
        <Field.Label>{t('entryLinks.search')}</Field.Label>
        <TextInput
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active === null ? undefined : `${listId}-${active}`}
          autoComplete="off"
          placeholder={t('filter.searchHint')}
          value={search}
          onChange={searchFor}
          onKeyDown={onKeyDown}
        />
        <Field.Hint />
      </Field.Root>
      <Options {...{ listId, found, chosen, isFull, active }} onToggle={toggle} />
      <Typography tag="p" variant="pi" textColor="neutral600" role="status">
        {found.length === 0 && `${t('filter.nothingFound')} `}
        {t('entryLinks.chosen', { n: chosen.size, most })}
      </Typography>
    </div>
  );
};
