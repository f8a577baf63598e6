import * as React from 'react';

import { SiteContext, type Site } from '../language/SiteProvider';

/** What holds for the whole site. */
export const useSite = (): Site => {
  const site = React.useContext(SiteContext);
  if (!site) throw new Error('useSite needs a SiteProvider above it');
  return site;
};
