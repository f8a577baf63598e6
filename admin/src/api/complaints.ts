import { adminApi } from '@strapi/strapi/admin';

import type {
  ActOnComplaint,
  ActOnComplaints,
  FileAtDesk,
  FindProducts,
  GetComplaint,
  GetDeskChoices,
  GetRelated,
  MergeComplaint,
  SendMailAgain,
  TellPresence,
} from '../../../shared/contracts/complaint-desk';
import type { CorrectContact, SendNewSecret } from '../../../shared/contracts/contact-correction';
import type { CreateComplaintExport } from '../../../shared/contracts/complaint-export';
import type {
  ComplaintBoard,
  CountComplaints,
  ListComplaints,
} from '../../../shared/contracts/complaint-queue';
import type { FindCustomerFeedback } from '../../../shared/contracts/customer-feedback';
import { COMPLAINTS } from './tags';
import { urlWith } from './url-with';

/** One case, with its labels in one language. */
export interface ComplaintKey {
  reference: string;
  locale: string;
}

/** Tag of what lists several cases. */
const LIST = { type: COMPLAINTS, id: 'LIST' } as const;
const oneCase = (reference: string) => ({ type: COMPLAINTS, id: reference }) as const;

const pathOf = (reference: string, rest = ''): string =>
  `/cx/complaints/${encodeURIComponent(reference)}${rest}`;

const taggedApi = adminApi.enhanceEndpoints({ addTagTypes: [COMPLAINTS] });

/** What is asked. */
const readApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    getCxComplaints: build.query<ListComplaints.Response, ListComplaints.Query>({
      query: (params) => ({ url: urlWith('/cx/complaints', params), method: 'GET' }),
      providesTags: [LIST],
    }),
    getCxComplaintCounts: build.query<CountComplaints.Response, CountComplaints.Query>({
      query: (params) => ({ url: urlWith('/cx/complaints/counts', params), method: 'GET' }),
      providesTags: [LIST],
    }),
    getCxComplaintBoard: build.query<ComplaintBoard.Response, ComplaintBoard.Query>({
      query: (params) => ({ url: urlWith('/cx/complaints/board', params), method: 'GET' }),
      providesTags: [LIST],
    }),
    getCxComplaint: build.query<GetComplaint.Response, ComplaintKey>({
      query: ({ reference, locale }) => ({
        url: urlWith(pathOf(reference), { locale }),
        method: 'GET',
      }),
      providesTags: (_result, _error, { reference }) => [oneCase(reference)],
    }),
    getCxRelatedComplaints: build.query<GetRelated.Response, ComplaintKey>({
      query: ({ reference, locale }) => ({
        url: urlWith(pathOf(reference, '/related'), { locale }),
        method: 'GET',
      }),
    }),
    getCxProducts: build.query<FindProducts.Response['data'], FindProducts.Query>({
      query: (params) => ({ url: urlWith('/cx/complaints/products', params), method: 'GET' }),
      transformResponse: (response: FindProducts.Response) => response.data,
    }),
    getCxCustomerFeedback: build.query<
      FindCustomerFeedback.Response['data'],
      FindCustomerFeedback.Query
    >({
      query: (params) => ({ url: urlWith('/cx/complaints/feedback', params), method: 'GET' }),
      transformResponse: (response: FindCustomerFeedback.Response) => response.data,
    }),
    getCxDeskChoices: build.query<GetDeskChoices.Response['data'], { locale: string }>({
      query: (params) => ({ url: urlWith('/cx/complaints/choices', params), method: 'GET' }),
      transformResponse: (response: GetDeskChoices.Response) => response.data,
    }),
  }),
  overrideExisting: true,
});

const upsertCase = (key: ComplaintKey, answer: GetComplaint.Response) =>
  readApi.util.upsertQueryData('getCxComplaint', key, answer);

/** Puts the case that a change is answered with where the page reads it; nothing when it was refused. */
const keepAnswer = async (
  { reference, locale }: ComplaintKey,
  change: {
    dispatch: (kept: ReturnType<typeof upsertCase>) => unknown;
    queryFulfilled: PromiseLike<{ data: GetComplaint.Response }>;
  }
): Promise<void> => {
  const done = await change.queryFulfilled.then(
    (answered) => answered,
    () => null
  );
  if (done) await change.dispatch(upsertCase({ reference, locale }, done.data));
};

/** What changes cases. Each answer to a change of one case is the whole case: the page need not ask again. */
const changeApi = readApi.injectEndpoints({
  endpoints: (build) => ({
    actOnCxComplaint: build.mutation<
      ActOnComplaint.Response,
      ComplaintKey & ActOnComplaint.Request
    >({
      query: ({ reference, locale, ...data }) => ({
        url: urlWith(pathOf(reference, '/events'), { locale }),
        method: 'POST',
        data,
      }),
      onQueryStarted: keepAnswer,
      invalidatesTags: (_result, error) => (error ? [] : [LIST]),
    }),
    mergeCxComplaint: build.mutation<
      MergeComplaint.Response,
      ComplaintKey & MergeComplaint.Request
    >({
      query: ({ reference, locale, into }) => ({
        url: urlWith(pathOf(reference, '/merge'), { locale }),
        method: 'POST',
        data: { into },
      }),
      // Both cases have a new event.
      invalidatesTags: (_result, error, { reference, into }) =>
        error ? [] : [LIST, oneCase(reference), oneCase(into)],
    }),
    actOnCxComplaints: build.mutation<ActOnComplaints.Response['data'], ActOnComplaints.Request>({
      query: (data) => ({ url: '/cx/complaints/bulk', method: 'POST', data }),
      transformResponse: (response: ActOnComplaints.Response) => response.data,
      invalidatesTags: (_result, error, { references }) =>
        error ? [] : [LIST, ...references.map(oneCase)],
    }),
    fileCxComplaint: build.mutation<FileAtDesk.Response, { locale: string } & FileAtDesk.Request>({
      query: ({ locale, ...data }) => ({
        url: urlWith('/cx/complaints', { locale }),
        method: 'POST',
        data,
      }),
      invalidatesTags: (_result, error) => (error ? [] : [LIST]),
    }),
    tellCxPresence: build.mutation<
      TellPresence.Response['data'],
      { reference: string } & TellPresence.Request
    >({
      query: ({ reference, writing }) => ({
        url: pathOf(reference, '/presence'),
        method: 'POST',
        data: { writing },
      }),
      transformResponse: (response: TellPresence.Response) => response.data,
    }),
  }),
  overrideExisting: true,
});

/** Files of cases, and mails to their complainants. */
const complaintsApi = changeApi.injectEndpoints({
  endpoints: (build) => ({
    correctCxContact: build.mutation<
      CorrectContact.Response,
      ComplaintKey & { correction: CorrectContact.Request }
    >({
      query: ({ reference, locale, correction }) => ({
        url: urlWith(pathOf(reference, '/contact'), { locale }),
        method: 'POST',
        data: correction,
      }),
      onQueryStarted: keepAnswer,
      // Refused, it may have been changed by somebody else.
      invalidatesTags: (_result, error, { reference }) => (error ? [oneCase(reference)] : [LIST]),
    }),
    sendCxNewSecret: build.mutation<SendNewSecret.Response, ComplaintKey & SendNewSecret.Request>({
      query: ({ reference, locale, ...data }) => ({
        url: urlWith(pathOf(reference, '/secret'), { locale }),
        method: 'POST',
        data,
      }),
      onQueryStarted: keepAnswer,
      // Refused, the case may have been changed by somebody else.
      invalidatesTags: (_result, error, { reference }) => (error ? [oneCase(reference)] : [LIST]),
    }),
    sendCxMailAgain: build.mutation<SendMailAgain.Response, ComplaintKey & { sequence: number }>({
      query: ({ reference, locale, sequence }) => ({
        url: urlWith(pathOf(reference, `/mails/${sequence}`), { locale }),
        method: 'POST',
      }),
      invalidatesTags: (_result, error, { reference }) => (error ? [] : [oneCase(reference)]),
    }),
    createCxComplaintExport: build.mutation<
      CreateComplaintExport.Response['data'],
      CreateComplaintExport.Query
    >({
      query: (params) => ({ url: urlWith('/cx/complaints/exports', params), method: 'POST' }),
      transformResponse: (response: CreateComplaintExport.Response) => response.data,
    }),
  }),
  overrideExisting: true,
});

export const {
  useGetCxComplaintsQuery,
  useLazyGetCxComplaintsQuery,
  useGetCxComplaintCountsQuery,
  useGetCxComplaintBoardQuery,
  useGetCxComplaintQuery,
  useGetCxRelatedComplaintsQuery,
  useGetCxDeskChoicesQuery,
  useGetCxCustomerFeedbackQuery,
  useGetCxProductsQuery,
} = readApi;

export const {
  useActOnCxComplaintMutation,
  useMergeCxComplaintMutation,
  useCorrectCxContactMutation,
  useSendCxMailAgainMutation,
  useSendCxNewSecretMutation,
  useActOnCxComplaintsMutation,
  useFileCxComplaintMutation,
  useCreateCxComplaintExportMutation,
  useTellCxPresenceMutation,
} = complaintsApi;
