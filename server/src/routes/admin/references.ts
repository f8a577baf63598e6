/** For those who may read the entry in the Content Manager. */
export const adminReferenceRoutes = [
  {
    method: 'GET' as const,
    path: '/references/:kind/:key/usage',
    handler: 'references.usage',
    config: { policies: ['admin::isAuthenticatedAdmin', 'plugin::cx.reads-reference'] },
  },
];
