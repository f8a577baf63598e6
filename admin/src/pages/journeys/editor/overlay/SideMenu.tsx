import { Box, Typography } from '@strapi/design-system';

import type { SideDimension } from '../../../../../../shared/contracts/journey-comparison';
import { useGetCxFilterValuesQuery } from '../../../../api/feedback';
import type { DateWindow } from '../../../../calendar/preset-windows';
import { ChoiceList } from '../../../../components/ChoiceList';
import { FilterMenu } from '../../../../components/FilterMenu';
import { CustomPeriod } from '../../../../filters/CustomPeriod';
import { windowOf, type Reader } from '../../../../filters/period-state';
import { useKeyLabel } from '../../../../hooks/useGroupLabel';
import { useLanguage } from '../../../../hooks/useLanguage';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useJourneyPage } from '../PageContext';
import type { PageStateHandle } from '../usePageState';
import { chosenWindow } from './overlay-state';
import { useOverlay } from './OverlayContext';
import { daysBefore, isSideDimension, otherKeys, SIDE_CHOICES, waitsFor } from './side-state';
import { usePersonas } from './usePersonas';

interface SideProps {
  handle: PageStateHandle;
  reader: Reader;
}

/** Which location, channel or segment the other side is; the first side's own is not offered. */
const OtherKeys = ({ by, handle }: { by: SideDimension; handle: PageStateHandle }) => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const labelOf = useKeyLabel(by);
  const { personas } = usePersonas();
  const { data } = useGetCxFilterValuesQuery({ locale });
  const { state, update } = handle;
  const chosen = otherKeys(state);
  const ofPersona = personas.find(({ key }) => key === state.persona)?.segment;
  const own = state.filters[by] ?? (by === 'segment' && ofPersona ? [ofPersona] : []);
  const values = (data?.[by] ?? []).filter(
    ({ key, archived }) => !own.includes(key) && (!archived || chosen.includes(key))
  );
  const unknown = chosen.filter((key) => values.every((value) => value.key !== key));
  const choices = [...values, ...unknown.map((key) => ({ key, label: key }))].map(
    ({ key, label }) => ({ key, label: labelOf(key, label) })
  );
  const only = chosen.length === 1 && choices.find(({ key }) => key === chosen[0]);
  const several =
    chosen.length === 0 ? t('sides.choose') : t('filter.chosen', { n: chosen.length });
  const set = (keys: string[]) => update({ side: { by, keys, custom: null } });
  return (
    <ChoiceList
      name={t('sides.other', { dimension: by })}
      shown={only ? only.label : several}
      choices={choices}
      chosen={new Set(chosen)}
      onToggle={(key, on) => set([...chosen.filter((one) => one !== key), ...(on ? [key] : [])])}
      onClear={() => set([])}
    />
  );
};

/** The first side's days: those that were chosen, else those that the server answered for. */
const useFirstWindow = ({ state }: PageStateHandle, reader: Reader): DateWindow | null => {
  const { version } = useJourneyPage();
  const overlay = useOverlay();
  return chosenWindow(state, reader, version) ?? overlay?.data.window ?? null;
};

const OFF = 'off';
const CHOICES = [OFF, ...SIDE_CHOICES] as const;

/** What stands beside the first side on the same map. */
export const SideMenu = ({ handle, reader }: SideProps) => {
  const t = useTranslate();
  const { state, update } = handle;
  const window = useFirstWindow(handle, reader);
  const choose = (by: (typeof CHOICES)[number]) => {
    const custom = by === 'custom' ? daysBefore(window ?? windowOf(state, reader)) : null;
    update({ side: by === OFF ? null : { by, keys: [], custom } });
  };
  const { side } = state;
  return (
    <>
      <FilterMenu
        name={t('sides.name')}
        value={side?.by ?? OFF}
        choices={CHOICES.map((value) => ({ value, label: t(`sides.by.${value}`) }))}
        onChoose={choose}
      />
      {side && isSideDimension(side.by) && <OtherKeys by={side.by} handle={handle} />}
    </>
  );
};

/** The other side's dates, and what is still missing before there are two sides. */
export const SideHint = ({ handle, reader }: SideProps) => {
  const t = useTranslate();
  const window = useFirstWindow(handle, reader);
  const { state, update } = handle;
  const { side } = state;
  if (side === null) return null;
  const wait = waitsFor(state, window);
  return (
    <>
      {side.custom && (
        <Box role="group" aria-label={t('sides.otherDates')} width="100%">
          <Typography variant="pi" fontWeight="bold" tag="div" paddingBottom={1}>
            {t('sides.otherDates')}
          </Typography>
          <CustomPeriod
            value={side.custom}
            today={reader.today}
            onChange={(custom) => update({ side: { ...side, custom } })}
          />
        </Box>
      )}
      {wait !== null && (
        <Box width="100%">
          <Typography variant="pi" textColor="neutral700" role="status">
            {wait === 'overlap'
              ? t('refusal.sidesOverlap')
              : t(`sides.wait.${wait}`, { dimension: side.by })}
          </Typography>
        </Box>
      )}
    </>
  );
};
