import { command } from "@/scripts/command";
import { onEnding } from "@/scripts/ending";
import { asTests, lineOf } from "@/scripts/test-step";

/** `npm run drills`: the long fault and hostile forms of tests that `npm test` runs in short. */
const LONG_FORMS = [
  "db/connection-kills.integration.test.ts",
  "server/cases/joining.integration.test.ts",
  "server/accounts/sign-in.integration.test.ts",
  "e2e/hostile/enumeration.e2e.ts",
];
const FLAGS = { DRILLS: "1", KILL_SECONDS: "900" };

async function main(signal: AbortSignal): Promise<void> {
  // A flag of one's own stays: KILL_SECONDS=60 npm run drills.
  Object.assign(process.env, { ...FLAGS, ...process.env });
  const named = process.argv.slice(2);
  const files = LONG_FORMS.filter((file) => named.length === 0 || named.some((word) => file.includes(word)));
  const total = { passed: 0, failed: files.length === 0 ? 1 : 0, skipped: 0 };
  if (files.length === 0) console.log(`Nothing has this name. There are:\n${LONG_FORMS.join("\n")}`);
  for (const file of files) {
    const began = Date.now();
    const result = await asTests(file.endsWith(".e2e.ts") ? "e2e" : "integration", [file], signal);
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
    if (result.failed > 0) console.log(`\n${result.said.trim()}\n`);
    console.log(`${file}: ${lineOf(result)}, ${((Date.now() - began) / 1000).toFixed(0)} s`);
    signal.throwIfAborted();
  }
  console.log(lineOf(total));
  if (total.failed > 0) process.exitCode = 1;
}

const ending = new AbortController();
onEnding(
  () => ending.abort(),
  () => process.exit(130),
);
await command(() => main(ending.signal));
process.exit();
