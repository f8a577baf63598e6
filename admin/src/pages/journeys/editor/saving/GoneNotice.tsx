import { Box, Typography } from '@strapi/design-system';

import { stepsOf } from '../../../../../../shared/journey-map';
import { isolated } from '../../../../format/isolated';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useStepName, useTouchpoints } from '../board/BoardNames';
import { useEditor } from '../state/EditorStore';

/** Names the steps whose touchpoints were deleted: they are saved as they are, and can be mended at any time. */
export const GoneNotice = () => {
  const t = useTranslate();
  const touchpoints = useTouchpoints();
  const nameOf = useStepName();
  const journey = useEditor(({ history }) => history.journey);
  const gone = stepsOf(journey).filter(
    ({ cells: { touchpoint } }) => touchpoint !== undefined && touchpoints[touchpoint] === undefined
  );
  if (gone.length === 0) return null;
  const names = gone.map((step) => isolated(nameOf(step))).join(t('list.separator'));
  return (
    <Box paddingBottom={3} data-cx-screen-only>
      <Typography variant="pi" textColor="warning700" role="status">
        {t('journey.touchpoint.goneSteps', { n: gone.length, names })}
      </Typography>
    </Box>
  );
};
