import { useGetCxDeskChoicesQuery } from '../../../api/complaints';
import { windowOf, type Reader } from '../../../filters/period-state';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { FIGURE_FILTER_NAMES } from '../queue-path';
import { useFilterChoices } from '../useFilterChoices';
import type { FiguresState } from './figures-state';

/** What the figures are about, in one line: period, clock, filters. */
export const useFiguresCaption = (state: FiguresState, reader: Reader): string => {
  const t = useTranslate();
  const formats = useFormats();
  const { data: choices } = useGetCxDeskChoicesQuery({ locale: reader.locale });
  const choicesOf = useFilterChoices(choices);
  const window = windowOf(state, reader);
  const filters = FIGURE_FILTER_NAMES.flatMap((name) => {
    const keys = state.filters[name];
    if (!keys) return [];
    const named = keys.map((key) => choicesOf(name).find((one) => one.key === key)?.label ?? key);
    return t('share.filter', {
      what: t(`complaints.filter.${name}`),
      names: named.join(t('list.separator')),
    });
  });
  return [formats.dateRange(window.from, window.to), t(`clock.${state.clock}`), ...filters].join(
    t('facts.separator')
  );
};
