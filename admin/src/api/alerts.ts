import { adminApi } from '@strapi/strapi/admin';

import type {
  AlertRule,
  ListAlertRecipients,
  ListAlertRules,
  SaveAlertRule,
  TestAlertRule,
} from '../../../shared/contracts/alert';
import type { ChangeDelivery, ListDeliveries } from '../../../shared/contracts/alert-log';
import type { DigestSubscription, OwnDigest } from '../../../shared/contracts/digest';
import { urlWith } from './url-with';

const RULES = 'CxAlertRules';
export const ALERT_LOG = 'CxAlertLog';
const DIGEST = 'CxDigest';

const alertsApi = adminApi
  .enhanceEndpoints({ addTagTypes: [RULES, ALERT_LOG, DIGEST] })
  .injectEndpoints({
    endpoints: (build) => ({
      getCxAlerts: build.query<AlertRule[], void>({
        query: () => ({ url: '/cx/alerts', method: 'GET' }),
        transformResponse: (response: ListAlertRules.Response) => response.data,
        providesTags: [RULES],
      }),
      getCxAlertRecipients: build.query<ListAlertRecipients.Response['data'], void>({
        query: () => ({ url: '/cx/alerts/recipients', method: 'GET' }),
        transformResponse: (response: ListAlertRecipients.Response) => response.data,
      }),
      createCxAlert: build.mutation<AlertRule, SaveAlertRule.Request>({
        query: (data) => ({ url: '/cx/alerts', method: 'POST', data }),
        transformResponse: (response: SaveAlertRule.Response) => response.data,
        invalidatesTags: [RULES],
      }),
      updateCxAlert: build.mutation<AlertRule, { id: string; changes: SaveAlertRule.Changes }>({
        query: ({ id, changes }) => ({ url: `/cx/alerts/${id}`, method: 'PUT', data: changes }),
        transformResponse: (response: SaveAlertRule.Response) => response.data,
        invalidatesTags: [RULES],
      }),
      deleteCxAlert: build.mutation<unknown, string>({
        query: (id) => ({ url: `/cx/alerts/${id}`, method: 'DELETE' }),
        invalidatesTags: [RULES, ALERT_LOG],
      }),
      testCxAlert: build.mutation<TestAlertRule.Response['data'], string>({
        query: (id) => ({ url: `/cx/alerts/${id}/test`, method: 'POST' }),
        transformResponse: (response: TestAlertRule.Response) => response.data,
        invalidatesTags: [ALERT_LOG],
      }),
      getCxAlertLog: build.query<ListDeliveries.Response, ListDeliveries.Query>({
        query: (params) => ({ url: urlWith('/cx/alerts/log', params), method: 'GET' }),
        providesTags: [ALERT_LOG],
      }),
      changeCxDelivery: build.mutation<
        ChangeDelivery.Response['data'],
        { id: string; action: 'retry' | 'cancel' }
      >({
        query: ({ id, action }) => ({ url: `/cx/alerts/log/${id}/${action}`, method: 'POST' }),
        transformResponse: (response: ChangeDelivery.Response) => response.data,
        invalidatesTags: [ALERT_LOG],
      }),
      getCxDigest: build.query<OwnDigest.Response['data'], void>({
        query: () => ({ url: '/cx/alerts/digest', method: 'GET' }),
        transformResponse: (response: OwnDigest.Response) => response.data,
        providesTags: [DIGEST],
      }),
      updateCxDigest: build.mutation<OwnDigest.Response['data'], DigestSubscription>({
        query: (data) => ({ url: '/cx/alerts/digest', method: 'PUT', data }),
        transformResponse: (response: OwnDigest.Response) => response.data,
        invalidatesTags: [DIGEST],
      }),
    }),
    overrideExisting: true,
  });

export const {
  useGetCxAlertsQuery,
  useGetCxAlertRecipientsQuery,
  useCreateCxAlertMutation,
  useUpdateCxAlertMutation,
  useDeleteCxAlertMutation,
  useTestCxAlertMutation,
  useGetCxAlertLogQuery,
  useChangeCxDeliveryMutation,
  useGetCxDigestQuery,
  useUpdateCxDigestMutation,
} = alertsApi;
