/** A discount code in the form in which codes are compared: how it is typed does not matter. */
export const foldCode = (code: string): string => code.trim().toUpperCase();
