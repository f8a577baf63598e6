import * as React from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';

import { findStep } from '../../../../../../shared/journey-map';
import { DataTable } from '../../../../components/DataTable';
import { ModalContent } from '../../../../components/ModalContent';
import { Num } from '../../../../components/Num';
import { useFormats } from '../../../../hooks/useFormats';
import { usePortalLanguage } from '../../../../hooks/useLanguage';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useStepName } from '../board/BoardNames';
import { useEditorStore } from '../state/EditorStore';
import { ImportancePlot } from './ImportancePlot';
import { useOverlay } from './OverlayContext';

/** The points of the KPI under the steps; of the first that has any, where none is chosen. */
const useImportance = () => {
  const overlay = useOverlay();
  const kpi = overlay?.kpi ?? overlay?.data.importance[0]?.kpi;
  const definition = kpi === undefined ? undefined : overlay?.definitions.get(kpi);
  const points = (overlay?.data.importance ?? []).filter((point) => point.kpi === kpi);
  return { definition, points };
};

/** Opens the picture of importance against performance, where there is one. */
export const ImportanceButton = () => {
  const t = useTranslate();
  const [open, setOpen] = React.useState(false);
  const awaited = useOverlay() === null;
  const { points } = useImportance();
  if (points.length === 0 && !awaited) return null;
  return (
    <>
      <Button variant="tertiary" size="S" disabled={awaited} onClick={() => setOpen(true)}>
        {t('journey.importance.title')}
      </Button>
      {open && <ImportanceDialog onClose={() => setOpen(false)} />}
    </>
  );
};

const ImportanceDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTranslate();
  const formats = useFormats();
  const portal = usePortalLanguage();
  const store = useEditorStore();
  const stepName = useStepName();
  const { definition, points } = useImportance();
  const nameOf = (id: string) => {
    const place = findStep(store.get().history.journey, id);
    return place ? stepName(place.step) : id;
  };
  if (!definition) return null;
  const columns = ['step', 'importance', 'value', 'position'] as const;
  const rows = points.map(({ step, importance, value, confidence, position }) => ({
    key: step,
    cells: [
      <bdi key="step">{nameOf(step)}</bdi>,
      formats.count(importance),
      <Num key="value">
        {formats.value(value, definition)}
        {confidence && ` (${formats.interval(confidence, definition)})`}
      </Num>,
      t(`journey.position.${position}`),
    ],
  }));
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <ModalContent>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t('journey.importance.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <div {...portal}>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography tag="p">
                {t('journey.importance.how', { kpi: definition.name })}
              </Typography>
              <ImportancePlot
                points={points}
                definition={definition}
                direction={portal.dir}
                nameOf={nameOf}
              />
              <DataTable
                caption={t('journey.importance.title')}
                columns={columns.map((column) => t(`journey.importance.${column}`))}
                rows={rows}
              />
            </Flex>
          </div>
        </Modal.Body>
      </ModalContent>
    </Modal.Root>
  );
};
