import { useAuth } from '@strapi/strapi/admin';

/** Id of the admin who reads, as cases name their assignees; null until it is known. */
export const useMyId = (): string | null =>
  useAuth('CustomerExperience', ({ user }) => (user ? String(user.id) : null));
