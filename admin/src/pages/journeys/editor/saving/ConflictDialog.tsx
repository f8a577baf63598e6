import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';

import type { Journey } from '../../../../../../shared/contracts/journey';
import {
  applyCommand,
  settleConflict,
  type Conflict,
  type Side,
} from '../../../../../../shared/journey-map';
import { Dialog } from '../../../../components/Dialog';
import { MineOrTheirs } from '../../../../components/MineOrTheirs';
import { isolated } from '../../../../format/isolated';
import { useFormats } from '../../../../hooks/useFormats';
import { useSite } from '../../../../hooks/useSite';
import { useTranslate } from '../../../../hooks/useTranslate';
import { ConflictSide } from './ConflictSide';
import type { OpenConflict } from './save-state';
import { useConflictTitle } from './useConflictTitle';

const keyOf = (conflict: Conflict): string => JSON.stringify(Object.values(conflict).slice(0, 3));

/** The merged journey with every conflict settled; what can't be settled so stays theirs. */
const settled = (
  merged: Journey,
  conflicts: readonly Conflict[],
  sideOf: (conflict: Conflict) => Side
): Journey =>
  conflicts.reduce((journey, conflict) => {
    const command = settleConflict(journey, conflict, sideOf(conflict));
    const change = command && applyCommand(journey, command);
    return change?.ok ? change.journey : journey;
  }, merged);

interface ConflictDialogProps {
  conflict: OpenConflict;
  onSettle: (journey: Journey) => void;
  onClose: () => void;
}

/** Of two journeys that make no valid one together, one as a whole. */
const WholeChoice = ({ conflict, onSettle }: Omit<ConflictDialogProps, 'onClose'>) => {
  const t = useTranslate();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p">{t('journey.conflict.impossible')}</Typography>
      <Flex gap={2}>
        <Button variant="secondary" onClick={() => onSettle(conflict.mine)}>
          {t('journey.conflict.keepMine')}
        </Button>
        <Button variant="secondary" onClick={() => onSettle(conflict.theirs.journey)}>
          {t('journey.conflict.keepTheirs')}
        </Button>
      </Flex>
    </Flex>
  );
};

/** Shows both where two changed the same, and has one of each chosen. Everything else is merged already. */
export const ConflictDialog = ({ conflict, onSettle, onClose }: ConflictDialogProps) => {
  const t = useTranslate();
  const titleOf = useConflictTitle();
  const formats = useFormats();
  const { site } = useSite();
  const [sides, setSides] = React.useState<Readonly<Record<string, Side>>>({});
  const { merge, theirs } = conflict;
  const conflicts = merge?.conflicts ?? [];
  const sideOf = (one: Conflict): Side => sides[keyOf(one)] ?? 'theirs';
  const by = theirs.by ? isolated(theirs.by) : t('journey.conflict.somebody');
  const at = formats.moment(theirs.at, site.timeZone);
  return (
    <Dialog
      title={t('journey.conflict.title', { n: conflicts.length })}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {t('journey.conflict.later')}
          </Button>
          {merge && (
            <Button onClick={() => onSettle(settled(merge.journey, conflicts, sideOf))}>
              {t('journey.conflict.merge')}
            </Button>
          )}
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Typography tag="p">{t('journey.conflict.intro', { by, at })}</Typography>
        {merge ? (
          conflicts.map((one) => (
            <MineOrTheirs
              key={keyOf(one)}
              title={titleOf(one)}
              chosen={sideOf(one)}
              onChoose={(side) => setSides({ ...sides, [keyOf(one)]: side })}
            >
              {(side) => <ConflictSide conflict={one} side={side} />}
            </MineOrTheirs>
          ))
        ) : (
          <WholeChoice conflict={conflict} onSettle={onSettle} />
        )}
      </Flex>
    </Dialog>
  );
};
