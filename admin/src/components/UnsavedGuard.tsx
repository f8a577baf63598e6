import * as React from 'react';
import { UNSAFE_DataRouterContext, useBlocker, type Location } from 'react-router-dom';

import { useTranslate } from '../hooks/useTranslate';
import { ConfirmDialog } from './ConfirmDialog';

interface UnsavedGuardProps {
  isDirty: boolean;
  /** Whether both places show the same work, so that going from one to the other loses nothing. */
  isSameWork: (here: Location, there: Location) => boolean;
}

/** Asks before a tab with unsaved work is closed; the browser says it in its own words. */
export const useTabGuard = (isDirty: boolean) => {
  React.useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
};

const PageGuard = ({ isDirty, isSameWork }: UnsavedGuardProps) => {
  const t = useTranslate();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && !isSameWork(currentLocation, nextLocation)
  );
  if (blocker.state !== 'blocked') return null;
  return (
    <ConfirmDialog
      title={t('unsaved.title')}
      text={t('unsaved.text')}
      confirm={t('unsaved.leave')}
      onConfirm={async () => blocker.proceed()}
      onClose={() => blocker.reset()}
    />
  );
};

/** Keeps whoever has written something that is not saved from losing it by accident. */
export const UnsavedGuard = (props: UnsavedGuardProps) => {
  useTabGuard(props.isDirty);
  // Only the admin's own router can hold somebody back.
  const isDataRouter = React.useContext(UNSAFE_DataRouterContext) !== null;
  return isDataRouter ? <PageGuard {...props} /> : null;
};
