import { BUILT_IN_LANES } from '../../../../shared/contracts/journey';
import { LOCALES } from '../../../../shared/locales';
import type { TableWords } from '../../journey-map';
import { TEXTS, type TextKey } from '../../translations';

const inAll = (key: TextKey): string[] => LOCALES.map((locale) => TEXTS[locale][key]);
const listed = (key: TextKey): string[] => inAll(key).flatMap((words) => words.split(/[,،]\s*/));

/** What people call the columns of their tables: as the board does, in every language that it speaks. */
export const tableWords = (): TableWords => ({
  stage: listed('journey.column.stage'),
  step: listed('journey.column.step'),
  lanes: [
    ...BUILT_IN_LANES.flatMap((lane) =>
      inAll(`journey.lane.${lane}`).map((name) => [name, lane] as const)
    ),
    ...listed('journey.column.touchpoint').map((name) => [name, 'touchpoint'] as const),
  ],
});
