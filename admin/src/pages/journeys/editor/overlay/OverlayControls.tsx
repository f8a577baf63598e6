import { FilterMenu } from '../../../../components/FilterMenu';
import { CompareMenu } from '../../../../filters/CompareMenu';
import { CustomPeriod } from '../../../../filters/CustomPeriod';
import { DimensionFilterButtons } from '../../../../filters/DimensionFilterButtons';
import { FoldedFilters } from '../../../../filters/FoldedFilters';
import { PeriodMenu } from '../../../../filters/PeriodMenu';
import type { Reader } from '../../../../filters/period-state';
import { useTranslate } from '../../../../hooks/useTranslate';
import type { PageStateHandle } from '../usePageState';
import type { Overlay } from './OverlayContext';
import { OVERLAY_DIMENSIONS } from './overlay-state';
import { PersonaMenu } from './PersonaMenu';
import { SideHint, SideMenu } from './SideMenu';

interface OverlayControlsProps {
  handle: PageStateHandle;
  reader: Reader;
  overlay: Overlay | null;
}

const FIRST = '';

/** How many choices narrow what lies under the map, or set something beside it. */
const countOf = ({ filters, persona, side, kpi }: PageStateHandle['state']): number =>
  Object.keys(filters).length + [persona, side, kpi].filter((one) => one !== null).length;

/**
 * Whose answers, of when, and which number of theirs lie under the map. What is not known yet has its place
 * already: the board would move under the pointer.
 */
export const OverlayControls = ({ handle, reader, overlay }: OverlayControlsProps) => {
  const t = useTranslate();
  const { state, update } = handle;
  const kpis = overlay?.data.definitions ?? [];
  const choices = [
    { value: FIRST, label: t('journey.measured.first') },
    ...kpis.map(({ key, name }) => ({ value: key, label: name })),
  ];
  return (
    <>
      <PeriodMenu state={state} reader={reader} onChange={update} />
      <FoldedFilters active={countOf(state)}>
        <DimensionFilterButtons
          offered={OVERLAY_DIMENSIONS}
          filters={state.filters}
          onChange={(filters) => update({ filters })}
        />
        <PersonaMenu persona={state.persona} onChange={update} />
        {/* Two sides have a difference; a change beside it would be a third thing. */}
        {state.side === null && <CompareMenu compare={state.compare} onChange={update} />}
        <SideMenu handle={handle} reader={reader} />
        {(kpis.length > 0 || overlay === null) && (
          <FilterMenu
            name={t('journey.measured.title')}
            value={state.kpi ?? FIRST}
            choices={choices}
            onChoose={(kpi) => update({ kpi: kpi === FIRST ? null : kpi })}
            disabled={overlay === null}
          />
        )}
      </FoldedFilters>
      {state.custom && (
        <CustomPeriod
          value={state.custom}
          today={reader.today}
          onChange={(custom) => update({ custom })}
        />
      )}
      <SideHint handle={handle} reader={reader} />
    </>
  );
};
