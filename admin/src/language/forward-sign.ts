/** An arrow that points on, the way that the page is read: arrows are not mirrored by themselves. */
export const FORWARD_SIGN = { ltr: '→', rtl: '←' } as const;
