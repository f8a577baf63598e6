import * as React from 'react';
import { Button, Modal, Typography } from '@strapi/design-system';
import { UNSAFE_DataRouterContext, useBlocker, type Location } from 'react-router-dom';

import { ModalContent } from '../../../../components/ModalContent';
import { usePortalLanguage } from '../../../../hooks/useLanguage';
import { useTranslate } from '../../../../hooks/useTranslate';
import { CONTENT_PARAMETER } from '../../journey-path';

interface LeaveGuardProps {
  isDirty: () => boolean;
  /** Tries to save; gives whether all is saved. */
  save: () => Promise<boolean>;
}

/** Asks before a tab with unsaved work is closed; the browser says it in its own words. */
const useTabGuard = (isDirty: () => boolean) => {
  React.useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
};

/** The journey and the language of its words, of which either one ends this work. */
const workAt = ({ pathname, search }: Location): string =>
  `${pathname}?${new URLSearchParams(search).get(CONTENT_PARAMETER) ?? ''}`;

/** On the way to another page, or to another language: saves first, and asks only when that fails. */
const PageGuard = ({ isDirty, save }: LeaveGuardProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      workAt(currentLocation) !== workAt(nextLocation) && isDirty()
  );
  const [asks, setAsks] = React.useState(false);
  const blocked = blocker.state === 'blocked' ? blocker : null;
  const begun = React.useRef<typeof blocked>(null);
  React.useEffect(() => {
    if (!blocked || begun.current) return;
    begun.current = blocked;
    void save().then((saved) => {
      begun.current = null;
      if (saved) blocked.proceed();
      else setAsks(true);
    });
  }, [blocked, save]);
  const stay = () => {
    setAsks(false);
    blocked?.reset();
  };
  const leave = () => {
    setAsks(false);
    blocked?.proceed();
  };
  if (!asks || !blocked) return null;
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && stay()}>
      <ModalContent>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t('journey.leave.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <div {...portal}>
            <Typography tag="p">{t('journey.leave.text')}</Typography>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={stay}>
            {t('journey.leave.stay')}
          </Button>
          <Button variant="danger-light" onClick={leave}>
            {t('journey.leave.leave')}
          </Button>
        </Modal.Footer>
      </ModalContent>
    </Modal.Root>
  );
};

/** Keeps whoever has unsaved work from leaving by accident. */
export const LeaveGuard = (props: LeaveGuardProps) => {
  useTabGuard(props.isDirty);
  // Only the admin's own router can hold somebody back.
  const isDataRouter = React.useContext(UNSAFE_DataRouterContext) !== null;
  return isDataRouter ? <PageGuard {...props} /> : null;
};
