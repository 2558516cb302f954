/** The most lines that are read of one file or text: as many as one cart has. */
export const maximumLines = 2000;
