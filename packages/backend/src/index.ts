/** The backend as a library: what a program of one's own, a demo or a test starts it with. */
export { allHandlers } from "./all-handlers.ts";
export { createApp } from "./app.ts";
export { ConfigError, readConfig, type Config } from "./config.ts";
export type { AppContext } from "./context.ts";
export { ImportRefused, importFolder, type ImportReport } from "./imports/import-folder.ts";
export { linkUrl, makeLink } from "./links/make-link.ts";
export { openWorld, type World } from "./open-world.ts";
export { startWorker, type Worker } from "./outbox/worker.ts";
export { createLog } from "./program/command.ts";
export { makeStaffLink, staffLinkUrl } from "./staff/make-staff-link.ts";
export { startServer, type RunningServer } from "./start-server.ts";
