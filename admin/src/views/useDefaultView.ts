import * as React from 'react';
import { useSearchParams } from 'react-router-dom';

import type { ViewPage } from '../../../shared/contracts/view';
import { useGetCxStartQuery } from '../api/start';
import { paramsOfView, viewIn } from './view-url';

/**
 * Opens the reader's default view where a page is opened without parameters; later the reader may well come
 * back to a page without any.
 * @returns whether it is clear what the page shows; until then it asks for nothing
 */
export const useDefaultView = (page: ViewPage): boolean => {
  const [params, setParams] = useSearchParams();
  const [phase, setPhase] = React.useState<'asking' | 'opening' | 'done'>(() =>
    params.toString() === '' ? 'asking' : 'done'
  );
  const { data, isError } = useGetCxStartQuery();
  const opened = viewIn(params) !== null;

  React.useEffect(() => {
    if (phase === 'opening' && opened) setPhase('done');
    if (phase !== 'asking' || (!data && !isError)) return;
    const first = data?.views.find((view) => view.page === page && view.isDefault);
    setPhase(first ? 'opening' : 'done');
    if (first) setParams(paramsOfView(first), { replace: true });
  }, [phase, opened, data, isError, page, setParams]);

  return phase === 'done';
};
