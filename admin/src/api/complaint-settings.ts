import { adminApi } from '@strapi/strapi/admin';

import type {
  CalendarInput,
  GetComplaintRules,
  ListCalendars,
  ListPolicies,
  PolicyInput,
  PreviewCalendar,
  ReadHolidays,
  StoredCalendar,
  StoredPolicy,
  UpdateComplaintRules,
} from '../../../shared/contracts/complaint-settings';
import type { Locale } from '../../../shared/locales';

const POLICIES = 'CxSlaPolicies';
const CALENDARS = 'CxWorkingCalendars';
const RULES = 'CxComplaintRules';
const BASE = '/cx/complaint-settings';

type Policies = ListPolicies.Response['data'];
type Calendars = ListCalendars.Response['data'];
type Rules = GetComplaintRules.Response['data'];

const data = <Data>(response: { data: Data }): Data => response.data;

const complaintSettingsApi = adminApi
  .enhanceEndpoints({ addTagTypes: [POLICIES, CALENDARS, RULES] })
  .injectEndpoints({
    endpoints: (build) => ({
      getCxPolicies: build.query<Policies, Locale>({
        query: (locale) => ({ url: `${BASE}/policies?locale=${locale}`, method: 'GET' }),
        transformResponse: data<Policies>,
        providesTags: [POLICIES],
      }),
      /** Without a key it makes a new one. */
      saveCxPolicy: build.mutation<StoredPolicy, { key: string | null; input: PolicyInput }>({
        query: ({ key, input }) => ({
          url: key === null ? `${BASE}/policies` : `${BASE}/policies/${encodeURIComponent(key)}`,
          method: key === null ? 'POST' : 'PUT',
          data: input,
        }),
        transformResponse: data<StoredPolicy>,
        invalidatesTags: [POLICIES],
      }),
      deleteCxPolicy: build.mutation<unknown, string>({
        query: (key) => ({ url: `${BASE}/policies/${encodeURIComponent(key)}`, method: 'DELETE' }),
        invalidatesTags: [POLICIES],
      }),
      orderCxPolicies: build.mutation<unknown, string[]>({
        query: (keys) => ({ url: `${BASE}/policy-order`, method: 'PUT', data: { keys } }),
        invalidatesTags: [POLICIES],
      }),
      getCxCalendars: build.query<Calendars, Locale>({
        query: (locale) => ({ url: `${BASE}/calendars?locale=${locale}`, method: 'GET' }),
        transformResponse: data<Calendars>,
        providesTags: [CALENDARS],
      }),
      saveCxCalendar: build.mutation<StoredCalendar, { key: string | null; input: CalendarInput }>({
        query: ({ key, input }) => ({
          url: key === null ? `${BASE}/calendars` : `${BASE}/calendars/${encodeURIComponent(key)}`,
          method: key === null ? 'POST' : 'PUT',
          data: input,
        }),
        transformResponse: data<StoredCalendar>,
        invalidatesTags: [CALENDARS],
      }),
      deleteCxCalendar: build.mutation<unknown, string>({
        query: (key) => ({ url: `${BASE}/calendars/${encodeURIComponent(key)}`, method: 'DELETE' }),
        invalidatesTags: [CALENDARS],
      }),
      previewCxCalendar: build.query<PreviewCalendar.Response['data'], PreviewCalendar.Request>({
        query: (body) => ({ url: `${BASE}/calendar-preview`, method: 'POST', data: body }),
        transformResponse: (response: PreviewCalendar.Response) => response.data,
      }),
      readCxHolidays: build.mutation<ReadHolidays.Response['data'], ReadHolidays.Request>({
        query: (body) => ({ url: `${BASE}/holidays`, method: 'POST', data: body }),
        transformResponse: (response: ReadHolidays.Response) => response.data,
      }),
      getCxComplaintRules: build.query<Rules, void>({
        query: () => ({ url: `${BASE}/rules`, method: 'GET' }),
        transformResponse: data<Rules>,
        providesTags: [RULES],
      }),
      updateCxComplaintRules: build.mutation<Rules, UpdateComplaintRules.Request>({
        query: (body) => ({ url: `${BASE}/rules`, method: 'PUT', data: body }),
        transformResponse: data<Rules>,
        invalidatesTags: [RULES, POLICIES],
      }),
    }),
    overrideExisting: true,
  });

export const {
  useGetCxPoliciesQuery,
  useSaveCxPolicyMutation,
  useDeleteCxPolicyMutation,
  useOrderCxPoliciesMutation,
  useGetCxCalendarsQuery,
  useSaveCxCalendarMutation,
  useDeleteCxCalendarMutation,
  usePreviewCxCalendarQuery,
  useReadCxHolidaysMutation,
  useGetCxComplaintRulesQuery,
  useUpdateCxComplaintRulesMutation,
} = complaintSettingsApi;
