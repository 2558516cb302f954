import { createContext } from "@lit/context";

/** Whether the backend was reached by the last call, as far as anyone knows. */
export type Connection = "online" | "offline";

/** The connection to the backend. */
export const connectionContext = createContext<Connection>(Symbol("connection"));
