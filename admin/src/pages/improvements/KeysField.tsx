import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import { ChoiceList } from '../../components/ChoiceList';
import { useTranslate } from '../../hooks/useTranslate';

interface KeysFieldProps {
  label: string;
  /** What nothing chosen means, and what is wrong. */
  hint: string;
  error?: string;
  all: readonly { key: string; name: string }[];
  chosen: readonly string[];
  onChange: (keys: string[]) => void;
}

/** Any number of places or touchpoints; none is all. */
export const KeysField = ({ label, hint, error, all, chosen, onChange }: KeysFieldProps) => {
  const t = useTranslate();
  const id = React.useId();
  // What it names and nobody offers any longer can still be seen, and taken away.
  const unknown = chosen.filter((key) => all.every((one) => one.key !== key));
  const choices = [
    ...all.map(({ key, name }) => ({ key, label: name })),
    ...unknown.map((key) => ({ key, label: key })),
  ];
  const only = chosen.length === 1 && choices.find(({ key }) => key === chosen[0]);
  const several = chosen.length === 0 ? t('filter.any') : t('filter.chosen', { n: chosen.length });
  return (
    <Flex
      direction="column"
      alignItems="flex-start"
      gap={1}
      role="group"
      aria-label={label}
      aria-describedby={id}
    >
      <ChoiceList
        name={label}
        shown={only ? only.label : several}
        choices={choices}
        chosen={new Set(chosen)}
        onToggle={(key, on) =>
          onChange(on ? [...chosen, key] : chosen.filter((one) => one !== key))
        }
        onClear={() => onChange([])}
      />
      <Typography id={id} variant="pi" textColor={error ? 'danger600' : 'neutral600'} dir="auto">
        {error ?? hint}
      </Typography>
    </Flex>
  );
};
