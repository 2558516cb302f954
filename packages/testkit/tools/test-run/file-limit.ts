/** The longest that one test file may take, in milliseconds: `TEST_FILE_SECONDS`, else 5 minutes. */
export const fileLimit = Number(process.env["TEST_FILE_SECONDS"] ?? 300) * 1000;
