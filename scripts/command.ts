import { fileFailure } from "@/scripts/failure";

/** Errors whose message is a whole sentence for the person; by name, so that a command loads only what it uses. */
const PLAIN = new Set([
  "StartFailure",
  "AlreadyRunning",
  "EnvironmentFailure",
  "DatabaseNotReady",
  "UnsafeRole",
]);

/** Runs a command: what a person can act on is printed as its sentence, everything else with its stack. */
export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const known = pathOf(error) === null ? error : fileFailure(error, pathOf(error) ?? "");
    if (!isAbort(known))
      console.error(known instanceof Error && PLAIN.has(known.name) ? known.message : known);
    process.exitCode = isAbort(known) ? 130 : 1;
  }
}

/** Says what a long step does while it does it, and how long it took. */
export async function step<T>(sentence: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  process.stdout.write(`${sentence} … `);
  try {
    const result = await work();
    process.stdout.write(`${Math.round((Date.now() - began) / 100) / 10} s\n`);
    return result;
  } catch (error) {
    process.stdout.write("stopped\n");
    throw error;
  }
}

function pathOf(error: unknown): string | null {
  return error instanceof Error && "path" in error && typeof error.path === "string" ? error.path : null;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
