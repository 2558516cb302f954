/** The workspace's orders, for its staff. */
import type { DeskOrderPage, DeskOrderSummary } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import {
  type DeskListQuestion,
  type DeskSummaryRow,
  findDeskOrders,
  readDeskSummaries,
} from "./desk-list-queries.ts";
import { type DeskOrdersQuestion, readQuestion } from "./desk-list-question.ts";
import { type OrderPlace, writeOrderCursor } from "./order-cursor.ts";
import { toOrderSummary } from "./order-values.ts";
import { readCodes } from "./unusual-rules.ts";

/** Reads a page: pending orders oldest first, others newest first. 50 where it does not say. */
export async function listDeskOrders(
  context: StaffContext,
  asked: DeskOrdersQuestion,
): Promise<DeskOrderPage | Refusal> {
  const question = await readQuestion(context, asked);
  if (isRefusal(question)) return question;
  const { rows, nextCursor } = await readDeskPage(context, question);
  return { orders: rows.map(toDeskSummary), nextCursor };
}

/** A page of the list as the database has it. */
export async function readDeskPage(
  { db, workspace }: StaffContext,
  question: DeskListQuestion,
): Promise<{ rows: DeskSummaryRow[]; nextCursor: string | null }> {
  const { ids, end } = await findDeskOrders(db, question);
  const shown = ids.slice(0, question.limit - 1);
  const rows = await readDeskSummaries(db, workspace.id, shown);
  const last = rows.at(-1);
  const isFull = ids.length === question.limit && last !== undefined;
  const place: OrderPlace | null = isFull ? { placedAt: last.placed_at, id: last.id } : end;
  return { rows, nextCursor: place && writeOrderCursor(place) };
}

/** An order in the desk's list. */
export const toDeskSummary = (row: DeskSummaryRow): DeskOrderSummary => ({
  ...toOrderSummary(row),
  revision: row.revision,
  deliveryDate: row.delivery_date,
  unusual: readCodes(row.unusual),
  customer: { number: row.customer_number, name: row.customer_name },
});
