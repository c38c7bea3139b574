import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Counts = { passed: number; failed: number; skipped: number };
export type StepResult = Counts & { said: string };

/** Runs one tool of node_modules/.bin, or one .mjs of ours, on this Node and keeps what it says. Ends with its whole group on `signal`. */
export async function runTool(
  tool: string,
  options: string[],
  settings: { signal: AbortSignal },
): Promise<{ code: number | null; said: string }> {
  settings.signal.throwIfAborted();
  const ours = tool.endsWith(".mjs");
  const program = ours ? process.execPath : join("node_modules", ".bin", tool);
  const child = spawn(program, ours ? [tool, ...options] : options, {
    env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const end = () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    // First the tool alone, so that its own clean-up (a database of the run) still happens.
    child.kill("SIGINT");
    setTimeout(() => endGroup(child.pid), 20_000).unref();
  };
  settings.signal.addEventListener("abort", end);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  settings.signal.removeEventListener("abort", end);
  endGroup(child.pid);
  return { code, said };
}

/** A tool that is right or wrong as a whole counts as one test. */
export async function asOneTest(
  tool: string,
  options: string[],
  settings: { signal: AbortSignal },
): Promise<StepResult> {
  const { code, said } = await runTool(tool, options, settings);
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0, said: "" }
    : { passed: 0, failed: 1, skipped: 0, said };
}

/** One project of vitest.config.ts; a file that cannot even be loaded counts as a failed test. */
export async function asTests(project: string, files: string[], signal: AbortSignal): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), "parity-results-"));
  const output = join(folder, "results.json");
  try {
    const { code, said } = await runTool(
      "vitest",
      [
        ...["run", "--project", project, "--passWithNoTests", "--reporter=dot", "--reporter=json"],
        ...[`--outputFile.json=${output}`, ...files],
      ],
      { signal },
    );
    const counts = readCounts(output);
    if (code === 0) return { ...counts, said: "" };
    return { ...counts, failed: Math.max(counts.failed, 1), said };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Report = {
  numPassedTests: number;
  numPendingTests: number;
  numTodoTests?: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

function readCounts(file: string): Counts {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const failed = report.testResults.reduce((sum, { status, assertionResults }) => {
    const own = assertionResults.filter((result) => result.status === "failed").length;
    return sum + (own === 0 && status === "failed" ? 1 : own);
  }, 0);
  return {
    passed: report.numPassedTests,
    failed,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // the whole group has ended by itself
  }
}

/** What `npm test` and `npm run check` ask of the sources, as single tests. */
export const SOURCE_CHECKS = {
  types: (signal: AbortSignal) => asOneTest("tsc", ["--noEmit", "--incremental", "false"], { signal }),
  lint: (signal: AbortSignal) => asOneTest("biome", ["ci", "--colors=off"], { signal }),
  dead: (signal: AbortSignal) =>
    asOneTest("knip", ["--no-progress", "--treat-config-hints-as-errors"], { signal }),
  fence: (signal: AbortSignal) => asOneTest("scripts/fence/import-fence.mjs", [], { signal }),
};

export function lineOf({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
