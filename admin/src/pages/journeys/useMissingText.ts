import * as React from 'react';

import type { MissingTouchpoint } from '../../../../shared/contracts/journey-editor';
import { isolated } from '../../format/isolated';
import { useTranslate } from '../../hooks/useTranslate';

/** So many steps are named; a message can be read in passing. */
const NAMED = 5;

type MissingMessage = 'journeys.missing' | 'journey.restore.missing';

/** Says which steps have no touchpoint on this site; null where all have theirs. */
export const useMissingText = () => {
  const t = useTranslate();
  return React.useCallback(
    (message: MissingMessage, missing: readonly MissingTouchpoint[]): string | null => {
      const n = missing.length;
      if (n === 0) return null;
      const first = missing.slice(0, NAMED).map(({ name }) => isolated(name));
      const named = first.join(t('list.separator'));
      const names = n > NAMED ? t('journeys.missingMore', { names: named, n: n - NAMED }) : named;
      return t(message, { n, names });
    },
    [t]
  );
};
