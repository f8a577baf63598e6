import { Button, Flex, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';

import type { Exposure, ListExposures } from '../../../../../shared/contracts/exposure';
import { DataTable } from '../../../components/DataTable';
import { Num } from '../../../components/Num';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { isolated } from '../../../format/isolated';

interface ExposuresTableProps {
  data: ListExposures.Response['data'];
  onOpen: (exposure: Exposure) => void;
  onDelete: (exposure: Exposure) => void;
}

/** Numbers of days, the newest first. */
export const ExposuresTable = ({ data, onOpen, onDelete }: ExposuresTableProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const placeOf = (key: string) => data.locations.find((one) => one.key === key)?.name ?? key;
  return (
    <DataTable
      caption={t('exposures.list')}
      columns={[
        t('exposures.name'),
        t('exposures.date'),
        t('exposures.location'),
        t('exposures.channel'),
        t('exposures.value'),
        t('setting.changeColumn'),
      ]}
      rows={data.exposures.map((exposure) => {
        const { name, date, location, channel, value } = exposure;
        const named = `${isolated(name)} ${formats.date(date)}`;
        return {
          key: JSON.stringify([name, date, location, channel]),
          cells: [
            <bdi key="name" dir="ltr">
              {name}
            </bdi>,
            formats.date(date),
            <bdi key="location">{location === null ? t('exposures.all') : placeOf(location)}</bdi>,
            channel === null ? t('exposures.all') : t(`channel.${channel}`),
            <Num key="value">{formats.count(value)}</Num>,
            <Flex key="do" gap={1}>
              <Button
                size="S"
                variant="tertiary"
                aria-label={t('setting.changeOf', { name: named })}
                onClick={() => onOpen(exposure)}
              >
                {t('setting.change')}
              </Button>
              <IconButton
                variant="ghost"
                label={t('promises.delete', { name: named })}
                onClick={() => onDelete(exposure)}
              >
                <Trash />
              </IconButton>
            </Flex>,
          ],
        };
      })}
    />
  );
};
