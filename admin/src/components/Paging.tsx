import { Button, Flex } from '@strapi/design-system';
import { useLocation, useNavigate } from 'react-router-dom';

import { useTranslate } from '../hooks/useTranslate';
import { SteadyButton } from './SteadyButton';

interface PagingProps {
  /** Where the page begins; null: at the start. */
  after: string | null;
  /** Where the next one begins; null: there is none. */
  next: string | null;
  onGo: (after: string | null) => void;
}

/** Forward by the server's own mark; back is where the reader came from. */
export const Paging = ({ after, next, onGo }: PagingProps) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const { key } = useLocation();
  if (after === null && next === null) return null;
  return (
    <Flex tag="nav" aria-label={t('feedback.pages')} gap={2} paddingTop={4} justifyContent="end">
      {after !== null && (
        <>
          <Button variant="ghost" onClick={() => onGo(null)}>
            {t('feedback.first')}
          </Button>
          {key !== 'default' && (
            <Button variant="tertiary" onClick={() => navigate(-1)}>
              {t('feedback.back')}
            </Button>
          )}
        </>
      )}
      <SteadyButton variant="secondary" disabled={next === null} onClick={() => onGo(next)}>
        {t('feedback.next')}
      </SteadyButton>
    </Flex>
  );
};
