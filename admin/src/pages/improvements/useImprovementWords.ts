import * as React from 'react';

import type { Improvement, ImprovementChoices } from '../../../../shared/contracts/improvement';
import { useTranslate } from '../../hooks/useTranslate';
import { isolated } from '../../format/isolated';

/** What the keys of an improvement are called; a key that nobody offers any longer stands for itself. */
export const useImprovementWords = (choices: ImprovementChoices | undefined) => {
  const t = useTranslate();
  return React.useMemo(() => {
    const named = (all: readonly { key: string; name: string }[] | undefined, key: string) =>
      all?.find((one) => one.key === key)?.name ?? key;
    const listed = (keys: readonly string[], all: readonly { key: string; name: string }[] = []) =>
      keys.map((key) => isolated(named(all, key))).join(t('list.separator'));
    return {
      owner: (id: string): string =>
        choices?.owners.find((one) => one.id === id)?.name ?? t('complaint.formerPerson'),
      cause: (key: string): string => named(choices?.causes, key),
      kpi: (key: string) => choices?.kpis.find((one) => one.key === key),
      locations: ({ locations }: Improvement): string =>
        locations.length === 0
          ? t('improvements.everywhere')
          : listed(locations, choices?.locations),
      touchpoints: ({ touchpoints }: Improvement): string =>
        touchpoints.length === 0
          ? t('improvements.allTouchpoints')
          : listed(touchpoints, choices?.touchpoints),
    };
  }, [choices, t]);
};

export type ImprovementWords = ReturnType<typeof useImprovementWords>;
