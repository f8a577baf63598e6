import { Typography } from '@strapi/design-system';

import type { RefusalText } from '../../hooks/useRefusals';

/** A sentence about what is wrong: ours in the reader's language, or the server's own in English. */
export const FaultText = ({ fault, id }: { fault: RefusalText | undefined; id?: string }) =>
  fault ? (
    <Typography tag="p" id={id} variant="pi" textColor="danger600" data-cx-fault>
      {fault.foreign ? (
        <bdi lang="en" dir="ltr">
          {fault.text}
        </bdi>
      ) : (
        fault.text
      )}
    </Typography>
  ) : null;
