/** A text as a run of its own: a name may run the other way than the sentence that it stands in. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** The same for what runs left to right in every language, such as a number with its sign. */
export const isolatedLtr = (text: string): string => `\u2066${text}\u2069`;

/** The same for what runs right to left, though it begins with a number. */
export const isolatedRtl = (text: string): string => `\u2067${text}\u2069`;
