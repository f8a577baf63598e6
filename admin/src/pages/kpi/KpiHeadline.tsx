import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

import type { KpiAnswer } from '../../../../shared/contracts/kpi';
import { Card } from '../../components/Card';
import { ChangeTag } from '../../components/ChangeTag';
import { HowSureChange } from '../../components/HowSureChange';
import { HowSureInterval } from '../../components/HowSureInterval';
import { IntervalAndN } from '../../components/IntervalAndN';
import { KpiValue } from '../../components/KpiValue';
import { TargetSentence } from '../../components/TargetSentence';
import { TargetText } from '../../components/TargetText';
import { TermsText } from '../../components/TermsText';
import type { ShownKpi } from '../../format/shown-kpi';
import { useFormats } from '../../hooks/useFormats';

interface KpiHeadlineProps {
  answer: KpiAnswer;
  definition: ShownKpi;
}

/** The number of the whole period, and how sure it and its change are, in words. */
export const KpiHeadline = ({ answer, definition }: KpiHeadlineProps) => {
  const formats = useFormats();
  const id = React.useId();
  return (
    <Card aria-labelledby={id}>
      <Flex gap={6} wrap="wrap" alignItems="flex-start">
        <Flex direction="column" alignItems="flex-start" gap={1} minWidth="22rem">
          <Typography id={id} tag="h2" variant="pi" fontWeight="bold" textColor="neutral600">
            {formats.dateRange(answer.window.from, answer.window.to)}
          </Typography>
          <KpiValue estimate={answer} rules={definition} />
          <Typography variant="pi" textColor="neutral600" paddingBottom={1}>
            <IntervalAndN estimate={answer} rules={definition} />
          </Typography>
          <TermsText answer={answer} />
          <ChangeTag
            estimate={answer}
            change={answer.change}
            rules={definition}
            direction={definition.direction}
          />
          <TargetText target={answer.target} rules={definition} />
        </Flex>
        <Box flex="1 1 36rem">
          <Typography tag="p" variant="omega">
            {definition.description}
          </Typography>
          <HowSureInterval answer={answer} definition={definition} />
          {answer.target && <TargetSentence target={answer.target} definition={definition} />}
          {answer.change && <HowSureChange change={answer.change} definition={definition} />}
        </Box>
      </Flex>
    </Card>
  );
};
