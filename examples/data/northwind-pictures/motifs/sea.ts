import { line, type Drawing } from "../svg.ts";

/** An anchor. */
export const anchor = (colour: string): Drawing =>
  line("M0-9v25M-8-5h16M-15 4q1 12 15 12t15-12M0-17a4 4 0 1 0 .1 0", colour, 3.2);
