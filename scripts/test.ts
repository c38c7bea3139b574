import { ensureBuild } from "@/scripts/build";
import { command } from "@/scripts/command";
import { secretsOf } from "@/scripts/database";
import { onEnding } from "@/scripts/ending";
import { StartFailure } from "@/scripts/failure";
import { asTests, lineOf, SOURCE_CHECKS, type StepResult } from "@/scripts/test-step";
import { loadEnvironment } from "@/server/environment";

/** `npm test`: everything that must hold, in the order in which it is cheapest to learn that it does not. */
const ending = new AbortController();
const { signal } = ending;

const STEPS: Record<string, (files: string[]) => Promise<StepResult>> = {
  types: () => SOURCE_CHECKS.types(signal),
  lint: () => SOURCE_CHECKS.lint(signal),
  fence: () => SOURCE_CHECKS.fence(signal),
  unit: (files) => asTests("unit", files, signal),
  integration: (files) => asTests("integration", files, signal),
  build,
  e2e: (files) => asTests("e2e", files, signal),
};

async function build(): Promise<StepResult> {
  try {
    const settings = loadEnvironment({ NODE_ENV: "production", DATA_DIR: process.env.DATA_DIR });
    await ensureBuild(secretsOf(settings).actionsKey, signal);
    return { passed: 1, failed: 0, skipped: 0, said: "" };
  } catch (error) {
    signal.throwIfAborted();
    return { passed: 0, failed: 1, skipped: 0, said: error instanceof Error ? error.message : String(error) };
  }
}

async function main(): Promise<void> {
  const named = process.argv.slice(2).filter((word) => word in STEPS);
  const files = process.argv.slice(2).filter((word) => !(word in STEPS));
  if (files.length > 0 && named.length === 0) {
    throw new StartFailure(`Name a part before the files. Parts: ${Object.keys(STEPS).join(", ")}.`);
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, run] of Object.entries(STEPS)) {
    if (named.length > 0 && !named.includes(name)) continue;
    const began = Date.now();
    const result = await run(files);
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
    if (result.failed > 0) console.log(`\n${result.said.trim()}\n`);
    console.log(`${name.padEnd(12)}${lineOf(result)}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
    if (signal.aborted) throw new StartFailure("Stopped before the end.");
  }
  console.log(lineOf(total));
  if (total.failed > 0) process.exitCode = 1;
}

onEnding(
  () => ending.abort(),
  () => process.exit(130),
);
await command(main);
process.exit();
