import "server-only";

/**
 * A door before work that holds the processor: so many at once, so many waiting, and nobody waits for ever. What finds
 * no place is refused with a reason, never queued without end (SECURITY F).
 */
export type Refused = { readonly refused: "busy" };

export type Queue = { readonly run: <T>(work: () => T | Promise<T>) => Promise<T | Refused> };

type Waiting = { readonly start: () => void; readonly timer: NodeJS.Timeout };

/** `atOnce` and `waiting` are counts, `waitMs` the longest wait for a place in milliseconds. */
export function renderQueue(limits: { atOnce: number; waiting: number; waitMs: number }): Queue {
  let running = 0;
  const line: Waiting[] = [];

  const place = (): Promise<boolean> => {
    if (running < limits.atOnce) {
      running += 1;
      return Promise.resolve(true);
    }
    if (line.length >= limits.waiting) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        line.splice(line.indexOf(entry), 1);
        resolve(false);
      }, limits.waitMs);
      const entry: Waiting = { start: () => resolve(true), timer };
      line.push(entry);
    });
  };

  /** The place is handed on without being given back, so that nobody slips in between. */
  const leave = () => {
    const next = line.shift();
    if (next === undefined) running -= 1;
    else {
      clearTimeout(next.timer);
      next.start();
    }
  };

  return {
    run: async (work) => {
      if (!(await place())) return { refused: "busy" };
      try {
        // Between two letters the server answers others: a letter holds the process for some milliseconds.
        await new Promise<void>((resolve) => setImmediate(resolve));
        return await work();
      } finally {
        leave();
      }
    },
  };
}
