/** The path of one record of the desk. */
import * as z from "zod/mini";
import { exactText } from "./primitives.ts";

/** A record's id, opaque: as its list gave it. */
export const RecordParams = z.strictObject({ id: exactText(1, 1024) });
