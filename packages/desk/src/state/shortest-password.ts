/** The shortest password that the backend takes. */
export const shortestPassword = 10;
