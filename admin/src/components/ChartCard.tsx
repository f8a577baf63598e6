import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import { useTranslate } from '../hooks/useTranslate';
import { CaptionContext } from '../picture/CaptionContext';
import { usePicture } from '../picture/usePicture';
import { Card } from './Card';
import { PlainButton } from './PlainButton';

interface ChartCardProps {
  title: string;
  note?: React.ReactNode;
  chart: React.ReactNode;
  table: React.ReactNode;
  /** Whether the chart is a list that paper may break between its rows. */
  breaks?: boolean;
}

/** A chart with its title and, one press away, the table behind it. */
export const ChartCard = ({ title, note, chart, table, breaks = false }: ChartCardProps) => {
  const t = useTranslate();
  const id = React.useId();
  const [asTable, setAsTable] = React.useState(false);
  const card = React.useRef<HTMLElement>(null);
  const caption = React.useContext(CaptionContext);
  const takePicture = usePicture();
  return (
    <Card ref={card} aria-labelledby={id} $breaks={breaks}>
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
        <Flex data-cx-screen-only gap={3} shrink={0}>
          {caption !== null && (
            <PlainButton
              type="button"
              aria-label={t('chart.pictureOf', { title })}
              onClick={() => takePicture({ element: card.current, name: title, caption })}
            >
              {t('chart.picture')}
            </PlainButton>
          )}
          <PlainButton type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {t('chart.asTable')}
          </PlainButton>
        </Flex>
      </Flex>
      {asTable ? table : chart}
    </Card>
  );
};
