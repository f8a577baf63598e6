import * as React from 'react';
import { Box, Checkbox, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { ModalContent } from '../components/ModalContent';
import { usePortalLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';
import type { Shortcut } from './useShortcuts';

interface ShortcutsDialogProps {
  shortcuts: readonly Shortcut[];
  on: boolean;
  onTurn: (on: boolean) => void;
  onClose: () => void;
}

const List = styled.dl`
  display: grid;
  grid-template-columns: max-content minmax(0, 1fr);
  align-items: baseline;
  gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[5]}`};
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  color: ${({ theme }) => theme.colors.neutral800};

  dd {
    margin: 0;
  }

  kbd {
    display: inline-block;
    min-inline-size: 2.4rem;
    padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral100};
    font: inherit;
    font-weight: ${({ theme }) => theme.fontWeights.bold};
    text-align: center;
  }
`;

/** `G then B`, in the order of the keyboard. */
const Keys = ({ keys }: { keys: string }) => {
  const t = useTranslate();
  return (
    <>
      {keys.split(' ').map((key, index) => (
        <React.Fragment key={key}>
          {index > 0 && ` ${t('keys.then')} `}
          <kbd>{key.length === 1 ? key.toUpperCase() : key}</kbd>
        </React.Fragment>
      ))}
    </>
  );
};

const AnyOf = ({ all }: { all: readonly string[] }) => {
  const t = useTranslate();
  return (
    <>
      {all.map((keys, index) => (
        <React.Fragment key={keys}>
          {index > 0 && ` ${t('keys.or')} `}
          <Keys keys={keys} />
        </React.Fragment>
      ))}
    </>
  );
};

/** The page's keys and what they do, and the switch for whoever wants none. */
export const ShortcutsDialog = ({ shortcuts, on, onTurn, onClose }: ShortcutsDialogProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <ModalContent>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t('keys.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
            <List>
              {shortcuts.map(({ keys, label }) => (
                <React.Fragment key={label}>
                  <dt>
                    <AnyOf all={keys} />
                  </dt>
                  <dd>{t(label)}</dd>
                </React.Fragment>
              ))}
            </List>
            <Box paddingTop={5}>
              <Checkbox checked={on} onCheckedChange={(state) => onTurn(state === true)}>
                {t('keys.on')}
              </Checkbox>
              <Typography variant="pi" textColor="neutral600">
                {t('keys.hint')}
              </Typography>
            </Box>
          </div>
        </Modal.Body>
      </ModalContent>
    </Modal.Root>
  );
};
