import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import { useTranslate } from '../hooks/useTranslate';
import { Card } from './Card';
import { PlainButton } from './PlainButton';

interface ChartCardProps {
  title: string;
  note?: React.ReactNode;
  chart: React.ReactNode;
  table: React.ReactNode;
}

/** A chart with its title and, one press away, the table behind it. */
export const ChartCard = ({ title, note, chart, table }: ChartCardProps) => {
  const t = useTranslate();
  const id = React.useId();
  const [asTable, setAsTable] = React.useState(false);
  return (
    <Card aria-labelledby={id}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} paddingBottom={3}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography id={id} tag="h2" variant="omega" fontWeight="bold">
            {title}
          </Typography>
          {note && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {note}
            </Typography>
          )}
        </Flex>
        <PlainButton
          type="button"
          data-cx-screen-only
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t('chart.asTable')}
        </PlainButton>
      </Flex>
      {asTable ? table : chart}
    </Card>
  );
};
