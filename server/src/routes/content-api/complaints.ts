/** Who has a case's secret needs no role, key or token. */
const followed = (
  method: 'GET' | 'POST',
  path: string,
  handler: string,
  counted: 'reading' | 'writing'
) => ({
  method,
  path: `/complaints/:reference${path}`,
  handler: `complaintTracking.${handler}`,
  config: {
    auth: false as const,
    middlewares: [{ name: 'plugin::cx.complaint-rate-limit', config: { counted } }],
  },
});

/** Complaints. When filing, the policy decides between role, token and site key. */
export const complaintRoutes = [
  {
    method: 'POST' as const,
    path: '/complaints',
    handler: 'complaintFiling.create',
    config: {
      auth: false as const,
      policies: ['plugin::cx.complaint-access'],
      middlewares: [{ name: 'plugin::cx.complaint-rate-limit', config: { counted: 'filing' } }],
    },
  },
  // Ahead of the references, of which none is called so.
  { method: 'GET' as const, path: '/complaints/export', handler: 'complaintExports.export' },
  followed('GET', '', 'findOne', 'reading'),
  followed('POST', '/messages', 'write', 'writing'),
  followed('POST', '/steps', 'step', 'writing'),
  followed('GET', '/attachments/:id', 'file', 'reading'),
];
