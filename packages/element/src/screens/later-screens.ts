/**
 * The screens that come after the first list. They are loaded from here, by a module that is in
 * the catalogue's own file: so what they share with the catalogue stays there, and is not sent
 * twice or in a file more.
 */

/** The sheet of one product. */
export const loadProductSheet = async (): Promise<void> => {
  (await import("./product/product-sheet.ts")).define();
};

/** The review before submission. */
export const loadReview = async (): Promise<void> => {
  (await import("./review/define.ts")).define();
};

/** The confirmation after it. */
export const loadConfirmation = async (): Promise<void> => {
  (await import("./confirmation/confirmation-screen.ts")).define();
};
