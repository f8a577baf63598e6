/** Unicode's names of the digits that a reader may choose: 0-9, ٠-٩, ۰-۹. */
export const DIGITS = ['latn', 'arab', 'arabext'] as const;

export type Digits = (typeof DIGITS)[number];
