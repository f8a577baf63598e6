import { useSearchParams } from 'react-router-dom';

import type { CreateView, SavedView, UpdateView, ViewPage } from '../../../shared/contracts/view';
import { useGetCxStartQuery } from '../api/start';
import {
  useCreateCxViewMutation,
  useDeleteCxViewMutation,
  useUpdateCxViewMutation,
} from '../api/views';
import { useOutcome } from '../hooks/useOutcome';
import { isChanged, paramsOfView, queryToSave, viewIn, withoutView } from './view-url';

/** The views of a page, the one it was opened with, and what can be done with them. */
export const useViews = (page: ViewPage) => {
  const [params, setParams] = useSearchParams();
  const { data: start } = useGetCxStartQuery();
  const views = start?.views.filter((view) => view.page === page) ?? [];
  const [createView, { isLoading: isCreating }] = useCreateCxViewMutation();
  const [updateView, { isLoading: isUpdating }] = useUpdateCxViewMutation();
  const [deleteView, { isLoading: isDeleting }] = useDeleteCxViewMutation();
  const succeeded = useOutcome();
  const current = views.find(({ id }) => id === viewIn(params)) ?? null;

  const open = (view: SavedView) => setParams(paramsOfView(view));
  return {
    mine: views.filter(({ mine }) => mine),
    others: views.filter(({ mine }) => !mine),
    current,
    changed: current !== null && isChanged(params, current),
    isBusy: isCreating || isUpdating || isDeleting,
    open,
    /** Shows the page as it is without any view. */
    leave: () => setParams(new URLSearchParams()),
    /** Keeps what the page shows; whether that went well. */
    save: async (view: Omit<CreateView.Request, 'page' | 'query'>): Promise<boolean> => {
      const outcome = await createView({ ...view, page, query: queryToSave(params) });
      if ('data' in outcome) open(outcome.data);
      return succeeded(outcome);
    },
    change: async (view: SavedView, changes: UpdateView.Request): Promise<boolean> =>
      succeeded(await updateView({ id: view.id, changes })),
    /** Replaces what a view shows by what the page shows. */
    renew: async (view: SavedView): Promise<boolean> =>
      succeeded(await updateView({ id: view.id, changes: { query: queryToSave(params) } })),
    remove: async (view: SavedView): Promise<boolean> => {
      const done = succeeded(await deleteView(view.id));
      if (done) setParams(withoutView);
      return done;
    },
  };
};

export type ViewsHandle = ReturnType<typeof useViews>;
