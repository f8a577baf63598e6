import { Flex } from '@strapi/design-system';

import type { GetComplaintFigures } from '../../../../../shared/contracts/complaint-figures';
import { SLA_TARGETS } from '../../../../../shared/contracts/complaint-words';
import { useGetCxComplaintControlQuery } from '../../../api/complaint-figures';
import { FilterMenu } from '../../../components/FilterMenu';
import { useExposureName } from '../../../hooks/useTermsText';
import { useTranslate } from '../../../hooks/useTranslate';
import { ControlFigure } from './ControlFigure';
import type { FigurePart } from './figure-part';
import { rateControlQuery, shareControlQuery, SHARE_KPIS } from './figures-state';
import { WhenLoaded } from './WhenLoaded';

const DEFAULT_EXPOSURE = 'responses';

interface RateFigureProps extends FigurePart {
  exposures: GetComplaintFigures.Response['data']['exposures'];
}

/** The u-chart of complaints per 1,000 of an exposure. */
export const RateFigure = ({ exposures, ...part }: RateFigureProps) => {
  const t = useTranslate();
  const nameOf = useExposureName();
  const { state, update } = part.handle;
  const request = useGetCxComplaintControlQuery(rateControlQuery(state, part.reader), part.fresh);
  const exposure = state.exposure ?? DEFAULT_EXPOSURE;
  const offered = exposures.includes(exposure) ? exposures : [...exposures, exposure];
  return (
    <div>
      <Flex gap={2} wrap="wrap" paddingBottom={3} data-cx-screen-only>
        <FilterMenu
          name={t('terms.exposure')}
          value={exposure}
          choices={offered.map((value) => ({ value, label: nameOf(value) }))}
          onChoose={(value) => update({ exposure: value === DEFAULT_EXPOSURE ? null : value })}
        />
      </Flex>
      <WhenLoaded request={request}>{(data) => <ControlFigure data={data} {...part} />}</WhenLoaded>
    </div>
  );
};

/** The p-chart of promises kept, or of another share of cases. */
export const ShareFigure = (part: FigurePart) => {
  const t = useTranslate();
  const { state, update } = part.handle;
  const request = useGetCxComplaintControlQuery(shareControlQuery(state, part.reader), part.fresh);
  return (
    <div>
      <Flex gap={2} wrap="wrap" paddingBottom={3} data-cx-screen-only>
        <FilterMenu
          name={t('figures.share')}
          value={state.share}
          choices={SHARE_KPIS.map((value) => ({ value, label: part.nameOf(value) }))}
          onChoose={(share) => update({ share })}
        />
        {state.share === 'sla_met' && (
          <FilterMenu
            name={t('terms.promise')}
            value={state.promise}
            choices={SLA_TARGETS.map((value) => ({
              value,
              label: t(`complaint.target.${value}`),
            }))}
            onChoose={(promise) => update({ promise })}
          />
        )}
      </Flex>
      <WhenLoaded request={request}>{(data) => <ControlFigure data={data} {...part} />}</WhenLoaded>
    </div>
  );
};
