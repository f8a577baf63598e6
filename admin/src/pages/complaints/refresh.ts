/** So often queue and board are read anew while somebody can see them. */
export const REFRESH_MILLISECONDS = 20_000;
