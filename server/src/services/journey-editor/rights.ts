import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { JourneyRights } from '../../../../shared/contracts/journey-editor';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { UID } from '../../constants';
import type { AdminUser } from '../admin-names';

type Verb = 'read' | 'create' | 'update' | 'delete' | 'publish';
type Can = Record<Verb, (entry?: object, field?: string) => boolean>;

/** The part of an admin's ability that Strapi's checker and we ask. */
export interface EditorAbility {
  can(action: string, subject?: unknown, field?: string): boolean;
}

/** Who edits: their rights on journeys are those that Strapi gives them on the type. */
export interface JourneyEditor {
  user: AdminUser;
  /** Whether they may do this with an entry, or with some at all. */
  may(verb: Verb, entry?: object, field?: string): boolean;
  /** @throws ForbiddenError */
  demand(verb: Verb, entry: object, field?: string): void;
  rights: JourneyRights;
}

interface PermissionChecker {
  create(of: { userAbility: EditorAbility; model: string }): { can: Can };
}

/** Strapi's own rights on journeys, or on another type: conditions, languages and fields of roles hold as in the Content Manager. */
export const editorOf = (
  strapi: Core.Strapi,
  { user, userAbility }: { user: AdminUser; userAbility: EditorAbility },
  model: string = UID.journey
): JourneyEditor => {
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker') as PermissionChecker;
  const { can } = checker.create({ userAbility, model });
  const may: JourneyEditor['may'] = (verb, entry, field) => can[verb](entry, field);
  return {
    user,
    may,
    demand(verb, entry, field) {
      if (may(verb, entry, field)) return;
      throw new errors.ForbiddenError(`your role may not ${verb} this journey`);
    },
    rights: {
      create: may('create'),
      update: may('update'),
      publish: may('publish'),
      delete: may('delete'),
      numbers: userAbility.can(ADMIN_ACTIONS.readKpis),
    },
  };
};
