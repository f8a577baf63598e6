/** Roles of users-permissions whose rights can be set with one button. */
export const ACCESS_ROLES = ['public', 'authenticated'] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];

/** What the plugin offers on the content API. */
export const CONTENT_ACTIONS = [
  'plugin::cx.feedback.create',
  'plugin::cx.complaintFiling.create',
  'plugin::cx.complaintTracking.findOne',
  'plugin::cx.complaintTracking.write',
  'plugin::cx.complaintTracking.step',
  'plugin::cx.complaintTracking.file',
  'plugin::cx.survey.findOne',
  'plugin::cx.journeys.find',
  'plugin::cx.journeys.findOne',
  'plugin::cx.kpi.find',
  'plugin::cx.kpi.findOne',
  'plugin::cx.feedback.batch',
  'plugin::cx.exposures.create',
  'plugin::cx.feedback.export',
  'plugin::cx.complaintExports.export',
] as const;
export type ContentAction = (typeof CONTENT_ACTIONS)[number];

/**
 * `granted` and `missing` are the role's; `everybody`: it is open to everybody without a grant; `opened`:
 * strangers see what an admin opened to the public, whatever their role.
 */
export type AccessState = 'granted' | 'missing' | 'everybody' | 'opened';

export interface RoleAction {
  action: ContentAction;
  state: AccessState;
  /** Whether the button grants it. */
  recommended: boolean;
  /** Whether a grant lets the role see or do what only servers and staff should. */
  risky: boolean;
}

export interface RoleAccess {
  role: AccessRole;
  /** As the site calls it. */
  name: string;
  actions: RoleAction[];
}

/** What a front end needs to take in feedback and show numbers. */
export const FRONT_END_NEEDS = ['wayIn', 'origins', 'survey', 'openKpis'] as const;
export type FrontEndNeed = (typeof FRONT_END_NEEDS)[number];

export interface FrontEndCheck {
  need: FrontEndNeed;
  /** `advice`: it works, but should be otherwise or is a matter of choice. */
  state: 'done' | 'missing' | 'advice';
  /** How many there are: ways in, keys for any origin, surveys, open KPIs. */
  count: number;
}

/** A role of the admin with what it may do here. */
export interface AdminRoleAccess {
  id: string;
  name: string;
  /** Actions, each with whether it holds under conditions only. */
  actions: { action: string; conditional: boolean }[];
}

/** `GET /cx/settings/access`. */
export namespace GetAccess {
  export interface Response {
    data: {
      /** null: users-permissions is not installed here. */
      roles: RoleAccess[] | null;
      /** Whether the reader may change the roles of users-permissions. */
      mayChange: boolean;
      frontEnd: FrontEndCheck[];
      adminRoles: AdminRoleAccess[];
      /** All actions for roles of the admin, with Strapi's own name of each. */
      adminActions: { action: string; name: string }[];
    };
  }
}

/** `PUT /cx/settings/access/:role`: grants what is recommended, or takes everything of the plugin back. */
export namespace UpdateAccess {
  export interface Request {
    granted: boolean;
  }
  export type Response = GetAccess.Response;
}
