import type { ApiError, UnknownApiError } from '@strapi/strapi/admin';

/** What the admin's own query layer reports; the last is a failure outside the server's answer. */
export type RequestError = ApiError | UnknownApiError | { name?: string; message?: string };

/** Whether the server answered with this HTTP status. */
export const hasStatus = (error: RequestError, status: number): boolean =>
  'status' in error && error.status === status;

/** Whether the person may not have what was asked for. */
export const isForbidden = (error: RequestError): boolean => hasStatus(error, 403);
