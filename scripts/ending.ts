/**
 * When this process should end: a signal, or the death of the one that started it with a channel. `soon` comes
 * once; `now` when a person asks a second time.
 */
export function onEnding(soon: (why: string) => void, now: () => void): void {
  let asked = 0;
  const ask = (why: string) => {
    const at = Date.now();
    if (asked === 0) {
      asked = at;
      soon(why);
    } else if (at - asked > 1_000) now(); // the terminal and the parent pass the same Ctrl-C on
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => ask(signal));
  if (process.channel) {
    process.once("disconnect", () => ask("the process that started this one is gone"));
    process.channel.unref();
  }
}
