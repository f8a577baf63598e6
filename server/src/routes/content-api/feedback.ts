/** Feedback. On POST the middleware decides between role, token and site key, so Strapi's own check is off. */
export const feedbackRoutes = [
  {
    method: 'POST' as const,
    path: '/feedback',
    handler: 'feedback.create',
    config: {
      auth: false,
      middlewares: ['plugin::cx.intake-access', 'plugin::cx.intake-rate-limit'],
    },
  },
  { method: 'POST' as const, path: '/feedback/batch', handler: 'feedback.batch' },
  { method: 'GET' as const, path: '/feedback/export', handler: 'feedback.export' },
];
