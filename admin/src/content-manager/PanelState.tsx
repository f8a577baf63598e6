import { Button, Flex, Typography } from '@strapi/design-system';

import { useTranslate } from '../hooks/useTranslate';

/** A sentence in place of what the panel would show. */
export const PanelNote = ({ children }: { children: React.ReactNode }) => (
  <Typography tag="p" variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

/** Says that it could not be loaded, and tries again. */
export const PanelError = ({ onRetry }: { onRetry: () => unknown }) => {
  const t = useTranslate();
  return (
    <Flex role="alert" direction="column" alignItems="flex-start" gap={2}>
      <PanelNote>{t('state.error')}</PanelNote>
      <Button size="S" variant="tertiary" onClick={() => onRetry()}>
        {t('state.retry')}
      </Button>
    </Flex>
  );
};
