import * as React from 'react';
import { Flex } from '@strapi/design-system';
import { Cross, Paperclip } from '@strapi/icons';

import { PlainButton } from '../../../components/PlainButton';
import { SteadyButton } from '../../../components/SteadyButton';
import { Tag } from '../../../components/Tag';
import { useTranslate } from '../../../hooks/useTranslate';
import type { useUploads } from './useUploads';

/** Chooses files to send along, and takes them away again. */
export const AttachFiles = ({
  files,
  busy,
  add,
  remove,
}: Omit<ReturnType<typeof useUploads>, 'clear'>) => {
  const t = useTranslate();
  const input = React.useRef<HTMLInputElement>(null);
  return (
    <Flex gap={2} wrap="wrap">
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('case.attach')}
        onChange={({ target }) => {
          void add([...(target.files ?? [])]);
          // So that the same file can be chosen again.
          target.value = '';
        }}
      />
      <SteadyButton
        variant="tertiary"
        size="S"
        loading={busy}
        startIcon={<Paperclip aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('case.attach')}
      </SteadyButton>
      {files.map(({ id, name }) => (
        <Tag key={id} $tone="neutral">
          <bdi>{name}</bdi>{' '}
          <PlainButton
            type="button"
            aria-label={t('case.detach', { name })}
            onClick={() => remove(id)}
          >
            <Cross aria-hidden width="0.9rem" height="0.9rem" />
          </PlainButton>
        </Tag>
      ))}
    </Flex>
  );
};
