import { Flex } from '@strapi/design-system';

import type { TellPresence } from '../../../../../shared/contracts/complaint-desk';
import { Tag } from '../../../components/Tag';
import { useTranslate } from '../../../hooks/useTranslate';
import { isolated } from '../../../format/isolated';

/** Colleagues who have the case open, and what they do. */
export const PresenceTags = ({ others }: Pick<TellPresence.Response['data'], 'others'>) => {
  const t = useTranslate();
  return (
    <Flex gap={2} wrap="wrap" role="status" data-cx-screen-only>
      {others.map(({ id, name, writing }) => (
        <Tag key={id} $tone={writing ? 'caution' : 'info'}>
          <span aria-hidden>{writing ? '✎' : '◉'}</span>{' '}
          {t(writing ? 'case.presence.writes' : 'case.presence.reads', {
            name: isolated(name),
          })}
        </Tag>
      ))}
    </Flex>
  );
};
