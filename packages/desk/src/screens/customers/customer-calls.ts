import type {
  CustomerChoices,
  CustomerRecord,
  DeskCustomer,
  OrderDesk,
} from "@order-portal/sdk/desk";
import type { RecordCalls } from "../../controllers/edited-record.ts";
import { blankCustomer, customerChange, customerDraft } from "../../state/customer-draft.ts";

/**
 * How a customer is read and stored; a new one has no number yet.
 *
 * @param isConfirmed whether what was asked about is meant
 */
export const customerCalls = (
  { customers }: OrderDesk,
  number: string | null,
  choices: Promise<CustomerChoices>,
  isConfirmed: () => boolean,
): RecordCalls<DeskCustomer, CustomerRecord> => ({
  read: async (signal) =>
    number === null ? blankCustomer(await choices) : customers.get(number, { signal }),
  draftOf: customerDraft,
  // The server holds what was typed against its schema.
  save: (draft, seen) =>
    seen.revision === ""
      ? customers.create({
          ...(draft as Parameters<typeof customers.create>[0]),
          confirmed: isConfirmed(),
        })
      : customers.update(seen, {
          ...(customerChange(draft, seen) as Parameters<typeof customers.update>[1]),
          confirmed: isConfirmed(),
        }),
});
