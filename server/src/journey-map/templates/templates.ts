import type { Journey, Stage, StepCells } from '../../../../shared/contracts/journey';
import type { Locale } from '../../../../shared/locales';
import { emptyJourney } from '../../../../shared/journey-map';
import type { SuggestedTouchpoint } from '../exchange';
import ar from './ar.json';
import en from './en.json';
import fa from './fa.json';
import { TEMPLATE_STRUCTURES, type TemplateId, type TemplateStep } from './structure';

interface StepTexts {
  name: string;
  action: string;
  expectation: string;
  /** Why it is a moment of truth, when it is one. */
  moment?: string;
}

interface TemplateTexts {
  name: string;
  description: string;
  goal: string;
  stages: Record<string, string>;
  steps: Record<string, StepTexts>;
}

const TEXTS: Record<Locale, Record<TemplateId, TemplateTexts>> = { en, ar, fa };

export const TEMPLATE_IDS = Object.keys(TEMPLATE_STRUCTURES) as TemplateId[];

export const isTemplateId = (id: string): id is TemplateId =>
  (TEMPLATE_IDS as readonly string[]).includes(id);

/** A template as it is offered: what it is for and how large it is. */
export interface TemplateSummary {
  id: TemplateId;
  name: string;
  description: string;
  /** Names of its stages, in order. */
  stages: string[];
  steps: number;
}

/** Every template, in a language. */
export const templatesIn = (locale: Locale): TemplateSummary[] =>
  TEMPLATE_IDS.map((id) => {
    const { name, description, stages } = TEXTS[locale][id];
    const structure = TEMPLATE_STRUCTURES[id];
    return {
      id,
      name,
      description,
      stages: structure.map(({ key }) => stages[key] ?? key),
      steps: structure.reduce((sum, stage) => sum + stage.steps.length, 0),
    };
  });

const cellsOf = (step: TemplateStep, texts: StepTexts, known: boolean): StepCells => ({
  ...(known && { touchpoint: step.touchpoint }),
  ...(texts.moment !== undefined && { momentOfTruth: { reason: texts.moment } }),
  action: texts.action,
  expectation: texts.expectation,
  emotion: step.emotion,
  importanceToCustomer: step.importanceToCustomer,
  importanceToOrganisation: step.importanceToOrganisation,
});

/**
 * A journey made from a template. Stages and steps have the same keys and ids in every language, so that
 * the journey's translations fit together.
 * @param hasTouchpoint whether the site has a touchpoint of a key; steps refer to those only
 * @returns the journey, and the touchpoints that its other steps were meant for, to be created if wanted
 */
export const journeyFromTemplate = (
  id: TemplateId,
  locale: Locale,
  key: string,
  hasTouchpoint: (key: string) => boolean
): { journey: Journey; touchpoints: SuggestedTouchpoint[] } => {
  const texts = TEXTS[locale][id];
  const touchpoints: SuggestedTouchpoint[] = [];
  const stages = TEMPLATE_STRUCTURES[id].map((stage): Stage => ({
    key: stage.key,
    name: texts.stages[stage.key] ?? stage.key,
    steps: stage.steps.flatMap((step) => {
      const words = texts.steps[step.id];
      if (!words) return [];
      const { touchpoint, channel } = step;
      const known = hasTouchpoint(touchpoint);
      if (!known) {
        touchpoints.push({ step: step.id, key: touchpoint, name: words.name, channel });
      }
      return [{ id: step.id, name: words.name, cells: cellsOf(step, words, known) }];
    }),
  }));
  const { name, description, goal } = texts;
  return { journey: { ...emptyJourney(key, name), description, goal, stages }, touchpoints };
};
