/** Binds an account to the customer that it acts for. */
import type { Source } from "../database/statement.ts";

/**
 * Makes an account count. The first of a customer decides who else may act for it. A discount code
 * that came along goes onto the cart, unless that has one.
 */
export async function bindAccount(
  { db, engine }: Source,
  accountId: number,
  customerId: number,
  discountCode: string | null,
): Promise<void> {
  const customer = db.selectFrom("customers").select("id").where("id", "=", customerId);
  // Locked, so that of two at the same time one is the first.
  await (engine === "postgres" ? customer.forUpdate() : customer).execute();
  const others = await db
    .selectFrom("accounts")
    .select("id")
    .where("customer_id", "=", customerId)
    .where("state", "=", "active")
    .limit(1)
    .execute();
  await db
    .updateTable("accounts")
    .set({
      state: "active",
      customer_id: customerId,
      role: others.length === 0 ? "manager" : "buyer",
    })
    .where("id", "=", accountId)
    .execute();
  if (discountCode !== null) await putDiscountCode({ db, engine }, customerId, discountCode);
}

async function putDiscountCode({ db }: Source, customerId: number, code: string): Promise<void> {
  const cart = {
    customer_id: customerId,
    discount_code: code,
    purchase_order_number: "",
    notes: "",
    delivery_date: "",
    revision: 1,
  };
  await db
    .insertInto("carts")
    .values(cart)
    .onConflict((conflict) =>
      conflict
        .column("customer_id")
        .doUpdateSet((e) => ({ discount_code: code, revision: e("carts.revision", "+", 1) }))
        .where("carts.discount_code", "is", null),
    )
    .execute();
}
