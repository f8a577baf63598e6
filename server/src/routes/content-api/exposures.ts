/** What complaints are held against, filled in with a token that has the permission. */
export const exposureRoutes = [
  { method: 'POST' as const, path: '/exposures', handler: 'exposures.create' },
];
