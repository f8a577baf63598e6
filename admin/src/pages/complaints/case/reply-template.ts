import type { DeskChoices } from '../../../../../shared/contracts/complaint-desk';

export type ReplyTemplate = DeskChoices['templates'][number];

/** What the placeholders of a template stand for. */
export interface TemplateWords {
  name: string;
  reference: string;
  subject: string;
  agent: string;
}

/** A template's text with its placeholders filled; others stay as they are. */
export const fillTemplate = (text: string, words: TemplateWords): string =>
  text.replace(
    /\{(name|reference|subject|agent)\}/g,
    (_, name: keyof TemplateWords) => words[name]
  );

/** A template after what is written already: nothing typed is lost. */
export const withTemplate = (written: string, chosen: string): string =>
  written.trim() === '' ? chosen : `${written.trimEnd()}\n\n${chosen}`;

/** Those for one of the uses, or for any: in the complainant's language first, then by name. */
export const templatesFor = (
  templates: readonly ReplyTemplate[],
  uses: readonly string[],
  language: string
): ReplyTemplate[] => {
  const [primary] = language.split('-');
  const rank = ({ locale }: ReplyTemplate) => (locale.split('-')[0] === primary ? 0 : 1);
  return templates
    .filter(({ use }) => use === 'any' || uses.includes(use))
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        one.locale.localeCompare(other.locale) ||
        one.name.localeCompare(other.name)
    );
};
