import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "@/scripts/command";
import { onEnding } from "@/scripts/ending";
import { asTests, lineOf, SOURCE_CHECKS, type StepResult } from "@/scripts/test-step";

/** `npm run check`: what can be known without a database or a browser, in about a minute. */
const FLOORS = [
  "app",
  "bench",
  "components",
  "db",
  "domain",
  "e2e",
  "fixtures",
  "messages",
  "scripts",
  "server",
];
/** A file longer than this is a smell (docs/house.md), not a failure. */
const SMELL = 250;

async function main(signal: AbortSignal): Promise<void> {
  const steps: Record<string, () => Promise<StepResult>> = {
    types: () => SOURCE_CHECKS.types(signal),
    lint: () => SOURCE_CHECKS.lint(signal),
    fence: () => SOURCE_CHECKS.fence(signal),
    dead: () => SOURCE_CHECKS.dead(signal),
    doors: () => asTests("unit", ["scripts/fence"], signal),
    messages: () => asTests("unit", ["messages"], signal),
  };
  let failed = 0;
  for (const [name, run] of Object.entries(steps)) {
    const result = await run();
    if (result.failed > 0) console.log(`\n${result.said.trim()}\n`);
    console.log(`${name.padEnd(12)}${lineOf(result)}`);
    failed += result.failed;
  }
  console.log("\nThe ten longest source files:");
  for (const { file, lines } of longest(10)) {
    console.log(`${String(lines).padStart(5)}  ${file}${lines > SMELL ? "   (longer than 250)" : ""}`);
  }
  if (failed > 0) process.exitCode = 1;
}

function longest(count: number): { file: string; lines: number }[] {
  return FLOORS.flatMap((floor) => readdirSync(floor, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|css|typ)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 }))
    .sort((a, b) => b.lines - a.lines)
    .slice(0, count);
}

const ending = new AbortController();
onEnding(
  () => ending.abort(),
  () => process.exit(130),
);
await command(() => main(ending.signal));
process.exit();
