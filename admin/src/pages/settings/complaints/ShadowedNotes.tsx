import { Flex, Typography } from '@strapi/design-system';

import type { StoredPolicy } from '../../../../../shared/contracts/complaint-settings';
import { shadowedPolicies } from '../../../../../shared/shadowed-policies';
import { isolated } from '../../../format/isolated';
import { useTranslate } from '../../../hooks/useTranslate';

/** Which policies never hold, or hold on fewer days than they say, since another one is tried before them. */
export const ShadowedNotes = ({ policies }: { policies: readonly StoredPolicy[] }) => {
  const t = useTranslate();
  const shadowed = shadowedPolicies(policies);
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={1}
      paddingBottom={shadowed.length > 0 ? 4 : 0}
      role="status"
    >
      {shadowed.map(({ policy, by, holds }) => (
        <Typography key={policy.key} tag="p" variant="pi" textColor="warning700">
          <span aria-hidden>△ </span>
          {t(`promises.shadowed.${holds}`, {
            name: isolated(policy.name),
            other: isolated(by.name),
          })}
        </Typography>
      ))}
    </Flex>
  );
};
