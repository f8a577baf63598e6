import * as React from 'react';

import type {
  ComplaintLabels,
  ComplaintListed,
} from '../../../../shared/contracts/complaint-queue';
import { isolated } from '../../format/isolated';
import { useTranslate } from '../../hooks/useTranslate';

/** Where it happened and what it is about: location, touchpoint and category by name; the channel where none is known. */
export const usePlaceText = (
  labels: ComplaintLabels
): ((
  complaint: Pick<ComplaintListed, 'location' | 'touchpoint' | 'category' | 'channel'>
) => string) => {
  const t = useTranslate();
  return React.useCallback(
    ({ location, touchpoint, category, channel }) => {
      const names = [
        location === null ? [] : (labels.location[location] ?? location),
        touchpoint === null ? [] : (labels.touchpoint[touchpoint] ?? touchpoint),
        category === null ? [] : (labels.category[category] ?? category),
      ].flat();
      if (names.length === 0) return t(`channel.${channel}`);
      return names.map(isolated).join(t('facts.separator'));
    },
    [labels, t]
  );
};
