/** Runs tasks one after another. */

/**
 * A queue of one: each task begins when the one before has settled, however it did. So a cart
 * change that is being tried again is never overtaken by, and never undoes, a later one.
 */
export function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task, task);
    last = result.catch(() => undefined);
    return result;
  };
}
