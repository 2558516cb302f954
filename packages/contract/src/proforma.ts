/** Pro-forma: an order as a paper to be filed, signed, or paid by. */
import * as z from "zod/mini";

/** The sizes that it is laid out for. */
export const paperSizes = ["a4", "letter"] as const;

/** A file as an answer bears it. */
export const ProformaFile = z.object({
  /** What to call it: `pro-forma-1042.pdf`. */
  name: z.string(),
  mediaType: z.string(),
  /** Its bytes in base64. */
  data: z.string(),
});
export type ProformaFile = z.output<typeof ProformaFile>;
