import { adminApi } from '@strapi/strapi/admin';

import type { EntryLink } from '../../../shared/contracts/complaint';
import type {
  GetLinkChoices,
  GetLinkedNumbers,
  GetTouchpointContents,
  GetTouchpointLinks,
} from '../../../shared/contracts/touchpoint-link';
import { NUMBERS, TOUCHPOINT_LINKS } from './tags';
import { urlWith } from './url-with';

/** An entry, and the language in which touchpoints are named. */
export interface AskedLinks extends EntryLink {
  locale: string;
}

/** Of which days, as the reader's pages ask. */
export interface AskedNumbers extends AskedLinks {
  from: string;
  to: string;
  timeZone: string;
  calendar: string;
}

const pathOf = ({ contentType, documentId }: EntryLink, rest = ''): string =>
  `/cx/touchpoint-links/${encodeURIComponent(contentType)}/${encodeURIComponent(documentId)}${rest}`;

const data = <Data>(response: { data: Data }): Data => response.data;

const touchpointLinksApi = adminApi
  .enhanceEndpoints({ addTagTypes: [TOUCHPOINT_LINKS, NUMBERS] })
  .injectEndpoints({
    endpoints: (build) => ({
      getCxTouchpointLinks: build.query<GetTouchpointLinks.Response['data'], AskedLinks>({
        query: ({ locale, ...entry }) => ({
          url: urlWith(pathOf(entry), { locale }),
          method: 'GET',
        }),
        transformResponse: data<GetTouchpointLinks.Response['data']>,
        providesTags: [TOUCHPOINT_LINKS],
      }),
      getCxLinkChoices: build.query<GetLinkChoices.Response['data'], AskedLinks>({
        query: ({ locale, ...entry }) => ({
          url: urlWith(pathOf(entry, '/choices'), { locale }),
          method: 'GET',
        }),
        transformResponse: data<GetLinkChoices.Response['data']>,
        keepUnusedDataFor: 0,
      }),
      getCxLinkedNumbers: build.query<GetLinkedNumbers.Response['data'], AskedNumbers>({
        query: ({ contentType, documentId, ...query }) => ({
          url: urlWith(pathOf({ contentType, documentId }, '/numbers'), query),
          method: 'GET',
        }),
        transformResponse: data<GetLinkedNumbers.Response['data']>,
        providesTags: [TOUCHPOINT_LINKS, NUMBERS],
      }),
      getCxTouchpointContents: build.query<
        GetTouchpointContents.Response['data'],
        { key: string; locale: string }
      >({
        query: ({ key, locale }) => ({
          url: urlWith(`/cx/touchpoints/${encodeURIComponent(key)}/contents`, { locale }),
          method: 'GET',
        }),
        transformResponse: data<GetTouchpointContents.Response['data']>,
        providesTags: [TOUCHPOINT_LINKS],
      }),
      saveCxTouchpointLinks: build.mutation<
        GetTouchpointLinks.Response['data'],
        { entry: EntryLink; touchpoints: readonly string[] }
      >({
        query: ({ entry, touchpoints }) => ({
          url: pathOf(entry),
          method: 'PUT',
          data: { touchpoints },
        }),
        transformResponse: data<GetTouchpointLinks.Response['data']>,
        invalidatesTags: (_result, error) => (error ? [] : [TOUCHPOINT_LINKS]),
      }),
    }),
    overrideExisting: true,
  });

export const {
  useGetCxTouchpointLinksQuery,
  useGetCxLinkChoicesQuery,
  useGetCxLinkedNumbersQuery,
  useGetCxTouchpointContentsQuery,
  useSaveCxTouchpointLinksMutation,
} = touchpointLinksApi;
