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
import type {
  Exposure,
  ExposureInput,
  ExposureKey,
  ListExposures,
  ReplaceExposure,
  SaveExposures,
} from '../../../shared/contracts/exposure';
import type { Locale } from '../../../shared/locales';
import { urlWith } from './url-with';

const POLICIES = 'CxSlaPolicies';
const CALENDARS = 'CxWorkingCalendars';
const RULES = 'CxComplaintRules';
const EXPOSURES = 'CxExposures';
const BASE = '/cx/complaint-settings';

type Policies = ListPolicies.Response['data'];
type Calendars = ListCalendars.Response['data'];
type Rules = GetComplaintRules.Response['data'];

const pathOf = (list: 'policies' | 'calendars', key: string | null): string =>
  key === null ? `${BASE}/${list}` : `${BASE}/${list}/${encodeURIComponent(key)}`;

const removal = (list: 'policies' | 'calendars') => (key: string) => ({
  url: pathOf(list, key),
  method: 'DELETE' as const,
});

/** Saves an entry of a list; without a key a new one. */
const saving =
  (list: 'policies' | 'calendars') =>
  ({ key, input }: { key: string | null; input: object }) => ({
    url: pathOf(list, key),
    method: key === null ? ('POST' as const) : ('PUT' as const),
    data: input,
  });

const data = <Data>(response: { data: Data }): Data => response.data;

/** What is promised, when people work, and the desk's rules. */
const rulesApi = adminApi
  .enhanceEndpoints({ addTagTypes: [POLICIES, CALENDARS, RULES, EXPOSURES] })
  .injectEndpoints({
    endpoints: (build) => ({
      getCxPolicies: build.query<Policies, Locale>({
        query: (locale) => ({ url: `${BASE}/policies?locale=${locale}`, method: 'GET' }),
        transformResponse: data<Policies>,
        providesTags: [POLICIES],
      }),
      /** Without a key it makes a new one. */
      saveCxPolicy: build.mutation<StoredPolicy, { key: string | null; input: PolicyInput }>({
        query: saving('policies'),
        transformResponse: data<StoredPolicy>,
        invalidatesTags: [POLICIES],
      }),
      deleteCxPolicy: build.mutation<unknown, string>({
        query: removal('policies'),
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
        query: saving('calendars'),
        transformResponse: data<StoredCalendar>,
        invalidatesTags: [CALENDARS],
      }),
      deleteCxCalendar: build.mutation<unknown, string>({
        query: removal('calendars'),
        invalidatesTags: [CALENDARS],
      }),
      previewCxCalendar: build.query<PreviewCalendar.Response['data'], PreviewCalendar.Request>({
        query: (body) => ({ url: `${BASE}/calendar-preview`, method: 'POST', data: body }),
        transformResponse: data<PreviewCalendar.Response['data']>,
      }),
      readCxHolidays: build.mutation<ReadHolidays.Response['data'], ReadHolidays.Request>({
        query: (body) => ({ url: `${BASE}/holidays`, method: 'POST', data: body }),
        transformResponse: data<ReadHolidays.Response['data']>,
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

/** What complaints are held against. */
const complaintSettingsApi = rulesApi.injectEndpoints({
  endpoints: (build) => ({
    getCxExposures: build.query<ListExposures.Response, ListExposures.Query>({
      query: (params) => ({ url: urlWith(`${BASE}/exposures`, params), method: 'GET' }),
      providesTags: [EXPOSURES],
    }),
    saveCxExposures: build.mutation<SaveExposures.Response['data'], ExposureInput[]>({
      query: (exposures) => ({ url: `${BASE}/exposures`, method: 'POST', data: { exposures } }),
      transformResponse: data<SaveExposures.Response['data']>,
      invalidatesTags: [EXPOSURES],
    }),
    replaceCxExposure: build.mutation<Exposure, ReplaceExposure.Request>({
      query: (body) => ({ url: `${BASE}/exposures`, method: 'PUT', data: body }),
      transformResponse: data<Exposure>,
      invalidatesTags: [EXPOSURES],
    }),
    deleteCxExposure: build.mutation<unknown, ExposureKey>({
      query: (key) => ({ url: urlWith(`${BASE}/exposures`, key), method: 'DELETE' }),
      invalidatesTags: [EXPOSURES],
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
  useGetCxExposuresQuery,
  useSaveCxExposuresMutation,
  useReplaceCxExposureMutation,
  useDeleteCxExposureMutation,
  useGetCxComplaintRulesQuery,
  useUpdateCxComplaintRulesMutation,
} = complaintSettingsApi;
