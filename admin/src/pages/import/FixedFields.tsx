import * as React from 'react';
import { Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { CHANNELS } from '../../../../shared/dimensions';
import { NativeSelect } from '../../components/NativeSelect';
import { useTranslate } from '../../hooks/useTranslate';
import type { MappingHandle } from './MappingForm';
import { fixedText, withField } from './mapping-edit';

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr));
  gap: ${({ theme }) => theme.spaces[4]};

  /* As high as the text fields beside it. */
  select {
    min-block-size: ${({ theme }) => theme.spaces[8]};
  }
`;

const TEXTS = ['touchpoint', 'location', 'language', 'source'] as const;

const DateForAll = ({ mapping, change, timeZone }: MappingHandle) => {
  const t = useTranslate();
  if (mapping.occurredAt && mapping.occurredAt.value === undefined) return null;
  return (
    <Field.Root hint={t('import.dateForAllHint')}>
      <Field.Label>{t('import.field.occurredAt')}</Field.Label>
      <TextInput
        type="date"
        value={fixedText(mapping.occurredAt)}
        onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
          change(
            withField(
              mapping,
              'occurredAt',
              target.value === '' ? undefined : { value: target.value, timeZone }
            )
          )
        }
      />
      <Field.Hint />
    </Field.Root>
  );
};

const NO_CHANNEL = '';

/** What holds for the whole file, where no column says it. */
export const FixedFields = (handle: MappingHandle) => {
  const t = useTranslate();
  const { mapping, change } = handle;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={4}>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {t('import.forAll')}
      </Typography>
      <Grid>
        <DateForAll {...handle} />
        {mapping.channel?.column === undefined && (
          <Field.Root>
            <Typography variant="pi" fontWeight="bold" aria-hidden>
              {t('import.field.channel')}
            </Typography>
            <NativeSelect
              name={t('import.field.channel')}
              value={fixedText(mapping.channel)}
              options={[
                { value: NO_CHANNEL, label: t('import.unknown') },
                ...CHANNELS.map((value) => ({
                  value: String(value),
                  label: t(`channel.${value}`),
                })),
              ]}
              onChange={(value) =>
                change(withField(mapping, 'channel', value === NO_CHANNEL ? undefined : { value }))
              }
            />
          </Field.Root>
        )}
        {TEXTS.filter((name) => mapping[name]?.column === undefined).map((name) => (
          <Field.Root key={name}>
            <Field.Label>{t(`import.field.${name}`)}</Field.Label>
            <TextInput
              value={fixedText(mapping[name])}
              onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
                change(
                  withField(
                    mapping,
                    name,
                    target.value === '' ? undefined : { value: target.value }
                  )
                )
              }
            />
          </Field.Root>
        ))}
      </Grid>
    </Flex>
  );
};
