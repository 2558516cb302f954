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

/** The room of one body. */
export interface BodyRoom {
  /** Takes room for bytes that have come, or refuses the body. */
  readonly grow: (bytes: number) => Refusal | null;
  /** Gives back what was taken. */
  readonly giveBack: () => void;
}

/** The room of one process. */
export interface LargeBodies {
  /** Room for a body of a workspace; as many bytes as every body may have are not counted. */
  open(workspaceId: number, uncounted: number): BodyRoom;
}

/** Opens the room. Only what has come takes some: who says much and sends nothing holds up nobody. */
export function createLargeBodies(): LargeBodies {
  const ofWorkspace = new Map<number, number>();
  let all = 0;
  return {
    open(workspaceId, uncounted) {
      let come = 0;
      let taken = 0;
      return {
        grow(bytes) {
          come += bytes;
          const more = Math.max(0, come - uncounted) - taken;
          const own = ofWorkspace.get(workspaceId) ?? 0;
          if (more > 0 && (all + more > mostBytes.all || own + more > mostBytes.workspace)) {
            const detail = `Other large calls are under way; try again in ${retryAfter} seconds.`;
            return refuse("rate_limited", detail, { retryAfter });
          }
          taken += more;
          all += more;
          if (more > 0) ofWorkspace.set(workspaceId, own + more);
          return null;
        },
        giveBack() {
          all -= taken;
          const left = (ofWorkspace.get(workspaceId) ?? taken) - taken;
          taken = 0;
          if (left <= 0) ofWorkspace.delete(workspaceId);
          else ofWorkspace.set(workspaceId, left);
        },
      };
    },
  };
}
