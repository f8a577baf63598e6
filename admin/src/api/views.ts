import { adminApi } from '@strapi/strapi/admin';

import type { CreateView, DeleteView, SavedView, UpdateView } from '../../../shared/contracts/view';
import { VIEWS } from './tags';

const viewsApi = adminApi.enhanceEndpoints({ addTagTypes: [VIEWS] }).injectEndpoints({
  endpoints: (build) => ({
    createCxView: build.mutation<SavedView, CreateView.Request>({
      query: (data) => ({ url: '/cx/views', method: 'POST', data }),
      transformResponse: (response: CreateView.Response) => response.data,
      invalidatesTags: [VIEWS],
    }),
    updateCxView: build.mutation<SavedView, { id: string; changes: UpdateView.Request }>({
      query: ({ id, changes }) => ({ url: `/cx/views/${id}`, method: 'PUT', data: changes }),
      transformResponse: (response: UpdateView.Response) => response.data,
      invalidatesTags: [VIEWS],
    }),
    deleteCxView: build.mutation<DeleteView.Response, string>({
      query: (id) => ({ url: `/cx/views/${id}`, method: 'DELETE' }),
      invalidatesTags: [VIEWS],
    }),
  }),
  overrideExisting: true,
});

export const { useCreateCxViewMutation, useUpdateCxViewMutation, useDeleteCxViewMutation } =
  viewsApi;
