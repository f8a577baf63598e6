/** Surveys are shown to anybody who is asked. */
export const surveyRoutes = [
  {
    method: 'GET' as const,
    path: '/surveys/:key',
    handler: 'survey.findOne',
    config: { auth: false },
  },
];
