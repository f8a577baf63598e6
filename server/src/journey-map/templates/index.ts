export type { TemplateId } from './structure';
export {
  TEMPLATE_IDS,
  isTemplateId,
  journeyFromTemplate,
  templatesIn,
  type TemplateSummary,
} from './templates';
