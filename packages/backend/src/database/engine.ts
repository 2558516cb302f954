/** Which of the two engines stands behind a connection. */
export type Engine = "sqlite" | "postgres";
