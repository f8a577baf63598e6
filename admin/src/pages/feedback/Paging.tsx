import { Button, Flex } from '@strapi/design-system';
import { useLocation, useNavigate } from 'react-router-dom';

import type { FeedbackStateHandle } from '../../hooks/useFeedbackState';
import { useTranslate } from '../../hooks/useTranslate';

/** Forward by the server's own mark; back is where the reader came from. */
export const Paging = ({ handle, next }: { handle: FeedbackStateHandle; next: string | null }) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const { key } = useLocation();
  const { after } = handle.state;
  if (after === null && next === null) return null;
  return (
    <Flex tag="nav" aria-label={t('feedback.pages')} gap={2} paddingTop={4} justifyContent="end">
      {after !== null && (
        <>
          <Button variant="ghost" onClick={() => handle.update({ after: null })}>
            {t('feedback.first')}
          </Button>
          {key !== 'default' && (
            <Button variant="tertiary" onClick={() => navigate(-1)}>
              {t('feedback.back')}
            </Button>
          )}
        </>
      )}
      <Button
        variant="secondary"
        disabled={next === null}
        onClick={() => handle.update({ after: next })}
      >
        {t('feedback.next')}
      </Button>
    </Flex>
  );
};
