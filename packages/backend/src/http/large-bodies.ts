/**
 * Room for large bodies. A body that is allowed to be larger than others costs several times its
 * bytes while it is parsed and worked on: how many are there at a time is bounded, for this process
 * and for each workspace, so that neither many calls nor one supplier's use up the memory of all.
 */
import { refuse, type Refusal } from "./refusal.ts";

/** Bytes of large bodies at a time: of all workspaces, and of one. */
const mostBytes = { all: 100_000_000, workspace: 50_000_000 };

/** How soon who found no room may try again, in seconds. */
const retryAfter = 5;

/** The room of one process. */
export interface LargeBodies {
  /** Takes room for a body of a workspace; what it answers gives the room back. */
  take(workspaceId: number, bytes: number): (() => void) | Refusal;
}

/** Opens the room. */
export function createLargeBodies(): LargeBodies {
  const ofWorkspace = new Map<number, number>();
  let all = 0;
  return {
    take(workspaceId, bytes) {
      const own = ofWorkspace.get(workspaceId) ?? 0;
      if (all + bytes > mostBytes.all || own + bytes > mostBytes.workspace) {
        const detail = `Other large calls are under way; try again in ${retryAfter} seconds.`;
        return refuse("rate_limited", detail, { retryAfter });
      }
      all += bytes;
      ofWorkspace.set(workspaceId, own + bytes);
      return () => {
        all -= bytes;
        const left = (ofWorkspace.get(workspaceId) ?? bytes) - bytes;
        if (left === 0) ofWorkspace.delete(workspaceId);
        else ofWorkspace.set(workspaceId, left);
      };
    },
  };
}
