/** Who signs in, in the pictures, and who waits to be let in. */
import { createOrderPortal } from "@order-portal/sdk";
import type { Demo } from "../start-demo.ts";
import { readCode } from "./read-mail.ts";

/** A buyer of Save-a-lot Markets, for whom something is held. */
export const jose = {
  name: "José Pavarotti",
  email: "jose.pavarotti@save-a-lot-markets.example",
  password: "Correct-horse-1",
} as const;

/** Registers him, who is on file and in at once, and somebody who is not, and so waits. */
export async function registerPeople({ base, dataDir }: Demo): Promise<void> {
  const register = async (person: typeof jose | typeof eve, customerNumber: string) => {
    const portal = createOrderPortal({ workspace: "northwind", api: base });
    const { registration } = await portal.account.register({ ...person, customerNumber });
    await portal.account.confirm({ registration, code: await readCode(dataDir, person.email) });
    return portal;
  };
  const portal = await register(jose, "SAVEA");
  await portal.contacts.invite({
    name: "Liz Nixon",
    email: "liz.nixon@save-a-lot-markets.example",
    role: "viewer",
  });
  await register(eve, "AROUT");
}

const eve = {
  name: "Eve Hardy",
  email: "eve@hardy-and-daughters.example",
  password: "Correct-horse-2",
} as const;
