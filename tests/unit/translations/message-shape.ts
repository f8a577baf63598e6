import {
  isArgumentElement,
  isDateElement,
  isNumberElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  isTimeElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';

export interface MessageShape {
  /** `n:plural`, `level:argument` …, sorted, each once. */
  args: string[];
  /** Categories of each plural, `other` included. */
  plurals: string[][];
  /** Choices of each select. */
  selects: string[][];
}

const options = (element: { options: Record<string, { value: MessageFormatElement[] }> }) =>
  Object.values(element.options).flatMap(({ value }) => value);

/** Plural arguments may be worded without their number, so only names and select choices must agree. */
const collect = (elements: MessageFormatElement[], shape: MessageShape): MessageShape => {
  for (const element of elements) {
    if (isArgumentElement(element)) shape.args.push(`${element.value}:argument`);
    if (isNumberElement(element)) shape.args.push(`${element.value}:number`);
    if (isDateElement(element) || isTimeElement(element)) shape.args.push(`${element.value}:date`);
    if (isPluralElement(element)) {
      shape.args.push(`${element.value}:plural`);
      shape.plurals.push(Object.keys(element.options));
      collect(options(element), shape);
    }
    if (isSelectElement(element)) {
      shape.args.push(`${element.value}:select`);
      shape.selects.push(Object.keys(element.options).sort());
      collect(options(element), shape);
    }
    if (isTagElement(element)) {
      shape.args.push(`${element.value}:tag`);
      collect(element.children, shape);
    }
  }
  return shape;
};

/** Arguments, plural categories and select choices of an ICU message; throws where it does not parse. */
export const messageShape = (message: string): MessageShape => {
  const shape = collect(parse(message), { args: [], plurals: [], selects: [] });
  return { ...shape, args: [...new Set(shape.args)].sort() };
};
