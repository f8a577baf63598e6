import { Box, Typography } from '@strapi/design-system';

import type { BreakReason } from '../../../shared/contracts/journey-connection';
import type { Change, Estimate, KpiDescription } from '../../../shared/contracts/kpi';
import { ChangeTag } from '../components/ChangeTag';
import { IntervalAndN } from '../components/IntervalAndN';
import { KpiValue } from '../components/KpiValue';

interface HeadlineProps {
  estimate: Estimate;
  change: Change | null;
  definition: KpiDescription;
  notCompared?: readonly BreakReason[];
}

/** A number in a side panel, with everything needed to trust it: interval, n, and whether its change is real. */
export const Headline = ({ estimate, change, definition, notCompared }: HeadlineProps) => (
  <>
    <Typography variant="pi" fontWeight="bold" textColor="neutral800" tag="h4">
      {definition.name}
    </Typography>
    <KpiValue estimate={estimate} rules={definition} />
    <Typography variant="pi" textColor="neutral600" tag="p">
      <IntervalAndN estimate={estimate} rules={definition} />
    </Typography>
    <Box paddingTop={1}>
      <ChangeTag
        estimate={estimate}
        change={change}
        rules={definition}
        direction={definition.direction}
        notCompared={notCompared}
      />
    </Box>
  </>
);
