import { adminApi } from '@strapi/strapi/admin';

import type {
  AlertWebhook,
  CreateWebhook,
  ListWebhooks,
  UpdateWebhook,
} from '../../../shared/contracts/webhook';
import { ALERT_LOG } from './alerts';

const WEBHOOKS = 'CxWebhooks';
type WithSecret = CreateWebhook.Response['data'];

const webhooksApi = adminApi
  .enhanceEndpoints({ addTagTypes: [WEBHOOKS, ALERT_LOG] })
  .injectEndpoints({
    endpoints: (build) => ({
      getCxWebhooks: build.query<AlertWebhook[], void>({
        query: () => ({ url: '/cx/alerts/webhooks', method: 'GET' }),
        transformResponse: (response: ListWebhooks.Response) => response.data,
        providesTags: [WEBHOOKS],
      }),
      createCxWebhook: build.mutation<WithSecret, CreateWebhook.Request>({
        query: (data) => ({ url: '/cx/alerts/webhooks', method: 'POST', data }),
        transformResponse: (response: CreateWebhook.Response) => response.data,
        invalidatesTags: [WEBHOOKS],
      }),
      updateCxWebhook: build.mutation<AlertWebhook, { id: string; changes: UpdateWebhook.Request }>(
        {
          query: ({ id, changes }) => ({
            url: `/cx/alerts/webhooks/${id}`,
            method: 'PUT',
            data: changes,
          }),
          transformResponse: (response: UpdateWebhook.Response) => response.data,
          invalidatesTags: [WEBHOOKS],
        }
      ),
      rotateCxWebhook: build.mutation<WithSecret, string>({
        query: (id) => ({ url: `/cx/alerts/webhooks/${id}/rotate`, method: 'POST' }),
        transformResponse: (response: CreateWebhook.Response) => response.data,
        invalidatesTags: [WEBHOOKS],
      }),
      deleteCxWebhook: build.mutation<unknown, string>({
        query: (id) => ({ url: `/cx/alerts/webhooks/${id}`, method: 'DELETE' }),
        invalidatesTags: [WEBHOOKS],
      }),
      testCxWebhook: build.mutation<unknown, string>({
        query: (id) => ({ url: `/cx/alerts/webhooks/${id}/test`, method: 'POST' }),
        invalidatesTags: [ALERT_LOG],
      }),
    }),
    overrideExisting: true,
  });

export const {
  useGetCxWebhooksQuery,
  useCreateCxWebhookMutation,
  useUpdateCxWebhookMutation,
  useRotateCxWebhookMutation,
  useDeleteCxWebhookMutation,
  useTestCxWebhookMutation,
} = webhooksApi;
