import * as React from 'react';
import { Box, Button, Checkbox, Flex, Popover, TextInput, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { styled } from 'styled-components';

import { isFound } from '../../../shared/text/search';
import { usePortalLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';

export interface Choice {
  key: string;
  label: string;
}

interface ChoiceListProps {
  /** What is chosen from. */
  name: string;
  /** What the button says beside the name. */
  shown: React.ReactNode;
  choices: readonly Choice[];
  chosen: ReadonlySet<string>;
  onToggle: (key: string, chosen: boolean) => void;
  /** Shown as "clear" where it is given. */
  onClear?: () => void;
  /** Keeps its place while there is nothing to choose from yet. */
  disabled?: boolean;
}

const Content = styled(Popover.Content)`
  inline-size: min(30rem, 90vw);
  padding: ${({ theme }) => theme.spaces[3]};
`;

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 2px;
  max-block-size: min(32rem, 50vh);
  overflow-y: auto;

  li {
    padding-block: ${({ theme }) => theme.spaces[1]};
  }
`;

/** More than so many are searched rather than read. */
const READABLE = 8;

const useFound = (choices: readonly Choice[], search: string): readonly Choice[] =>
  React.useMemo(() => choices.filter(({ label }) => isFound(label, search)), [choices, search]);

const Choices = ({
  name,
  choices,
  chosen,
  onToggle,
  onClear,
}: Omit<ChoiceListProps, 'shown' | 'disabled'>) => {
  const t = useTranslate();
  const [search, setSearch] = React.useState('');
  const found = useFound(choices, search);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {choices.length > READABLE && (
        <TextInput
          size="S"
          aria-label={t('filter.search', { name })}
          placeholder={t('filter.searchHint')}
          value={search}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => setSearch(event.target.value)}
        />
      )}
      <List aria-label={name}>
        {found.map(({ key, label }) => (
          <li key={key}>
            <Checkbox
              checked={chosen.has(key)}
              onCheckedChange={(state) => onToggle(key, state === true)}
            >
              <bdi>{label}</bdi>
            </Checkbox>
          </li>
        ))}
      </List>
      {found.length === 0 && (
        <Typography variant="pi" textColor="neutral600" role="status">
          {t('filter.nothingFound')}
        </Typography>
      )}
      {onClear && chosen.size > 0 && (
        <Box>
          <Button variant="ghost" size="S" onClick={onClear}>
            {t('filter.clear')}
          </Button>
        </Box>
      )}
    </Flex>
  );
};

/** A filter button that opens a list of which any number is chosen. */
export const ChoiceList = ({ shown, disabled = false, ...list }: ChoiceListProps) => {
  const language = usePortalLanguage();
  return (
    <Popover.Root>
      <Popover.Trigger>
        <Button
          variant="tertiary"
          size="S"
          endIcon={<CaretDown width="1.2rem" height="1.2rem" aria-hidden />}
          disabled={disabled}
        >
          <Typography variant="pi" fontWeight="regular" textColor="neutral700">
            {list.name}{' '}
            <Typography variant="pi" fontWeight="bold" textColor="neutral800">
              <bdi>{shown}</bdi>
            </Typography>
          </Typography>
        </Button>
      </Popover.Trigger>
      <Content {...language} align="start" aria-label={list.name}>
        <Choices {...list} />
      </Content>
    </Popover.Root>
  );
};
