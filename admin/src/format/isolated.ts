/** A text as a run of its own: a name may run the other way than the sentence that it stands in. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
