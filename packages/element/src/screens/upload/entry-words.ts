/** What is said of lines and files that buyers bring, in words that say what to do next. */
import { msg, str } from "@lit/localize";
import type { LineProblem, MatchCandidate } from "@order-portal/sdk";
import { formatNumber } from "@order-portal/ui";
import { problemText } from "../../components/problem-text.ts";
import { maximumLines } from "../../tables/limits.ts";
import {
  maximumBytes,
  maximumUnpacked,
  type TableFault,
  type TableNote,
} from "@order-portal/ui/tables";

/** Why a line is not matched; `candidates`: how many products it may mean. */
export function entryProblemText(problem: LineProblem, candidates: number): string {
  switch (problem.code) {
    case "product_unknown":
      return msg("No product of this code or name. Type another one.");
    case "product_uncertain":
      return candidates === 1 ? msg("Is this meant?") : msg("Which of these is meant?");
    case "unit_uncertain":
      return [problem.detail, msg("In which unit?")].filter(Boolean).join(" ");
    case "quantity_missing":
      return msg("How many?");
    case "nothing":
      return msg("This line orders nothing.");
    default:
      return problem.detail || problemText(problem);
  }
}

/** What a candidate was found by, where that is not plain from it. */
export function foundBy({ by }: MatchCandidate): string {
  switch (by) {
    case "alias":
      return msg("also called so");
    case "part_number":
      return msg("your part number");
    case "near":
      return msg("written alike");
    default:
      return "";
  }
}

/** Why a file cannot be read, and what to do about it. */
export function faultText(fault: TableFault): { title: string; advice: string } {
  const megabytes = (bytes: number) => String(Math.round(bytes / 1_000_000));
  switch (fault) {
    case "empty":
      return { title: msg("There is nothing in this file"), advice: msg("Choose another one.") };
    case "too-large":
      return {
        title: msg("This file is too large"),
        advice: msg(
          str`Files of up to ${megabytes(maximumBytes)} MB can be read. Copy the lines of your order into a new file.`,
        ),
      };
    case "unpacks-too-large":
      return {
        title: msg("This workbook is too large"),
        advice: msg(
          str`It says that it unpacks to more than ${megabytes(maximumUnpacked)} MB, which is the limit. Copy the lines of your order into a new workbook.`,
        ),
      };
    case "encrypted":
      return {
        title: msg("This workbook has a password"),
        advice: msg("Save it without the password, and choose it again."),
      };
    case "xls":
      return {
        title: msg("This is an Excel file of before 2007 (.xls)"),
        advice: msg("Open it, save it as .xlsx or CSV, and choose it again."),
      };
    case "other-workbook":
      return {
        title: msg("This kind of workbook cannot be read"),
        advice: msg("Save it as .xlsx or CSV, and choose it again."),
      };
    case "html":
      return {
        title: msg("This is a web page, not a table"),
        advice: msg("Open it in a spreadsheet, save it as .xlsx or CSV, and choose it again."),
      };
    case "damaged":
      return {
        title: msg("This workbook is damaged"),
        advice: msg("Open it in a spreadsheet, save it anew, and choose it again."),
      };
    case "unread":
      return {
        title: msg("The file could not be read"),
        advice: msg("It may have been moved, or the connection is gone. Choose it again."),
      };
    case "not-a-table":
      return {
        title: msg("This is neither a table nor a text"),
        advice: msg("Files in .xlsx and CSV can be read. You can paste your lines, too."),
      };
  }
}

/** What the buyer should know of how a table was read. */
export function noteText(note: TableNote, locale: string | undefined): string {
  switch (note) {
    case "cut": {
      const limit = formatNumber(maximumLines, locale);
      return msg(
        str`There are more lines than can be ordered at a time. The first ${limit} are here; upload the rest by itself.`,
      );
    }
    case "latin1":
      return msg("The file is not in Unicode. Look whether letters with accents are right.");
    case "quotes":
      return msg("A quotation mark is left open in the file. All of them were read as letters.");
    case "formulas":
      return msg(
        "Some cells hold formulas without a result. Open the file in a spreadsheet and save it, to have them too.",
      );
    case "hidden-rows":
      return msg("Rows that are hidden in the file were read too.");
  }
}

/** Where lines were written: `Line 3`, `Lines 3 and 7`. */
export function lineNumbers(numbers: readonly number[], locale: string | undefined): string {
  if (numbers.length === 1) return msg(str`Line ${String(numbers[0])}`);
  const list = new Intl.ListFormat(locale ?? "en", { type: "conjunction" });
  return msg(str`Lines ${list.format(numbers.map(String))}`);
}
