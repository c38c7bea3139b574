import { mkdirSync, writeFileSync } from "node:fs";
import { benchAssessment } from "@/bench/assessment";
import { benchHotlines } from "@/bench/hotlines";
import { benchJoins } from "@/bench/joins";
import { benchLetterPdf } from "@/bench/letter-pdf";
import type { Measure } from "@/bench/measure";
import { benchWeb } from "@/bench/web";
import { command } from "@/scripts/command";
import { StartFailure } from "@/scripts/failure";

/**
 * `npm run bench`: the budgets in one run on one machine. Prints a table, writes `bench/latest.json` and ends with 1
 * when a budget does not hold. `npm run bench -- letter-pdf` measures only the benches whose lines begin so.
 */
const BENCHES: readonly { readonly lines: readonly string[]; readonly run: () => Promise<Measure[]> }[] = [
  // Letters first: their few milliseconds are counted in this process, and what the assessments of 10,000 events leave in
  // its heap would be swept meanwhile.
  { lines: ["letter-pdf"], run: benchLetterPdf },
  { lines: ["assessment"], run: benchAssessment },
  { lines: ["hotline-1mb"], run: benchHotlines },
  { lines: ["joins"], run: benchJoins },
  { lines: ["static-ratio", "dynamic-ratio", "api-ratio", "page-weight", "page-lcp"], run: benchWeb },
];

await command(async () => {
  const wanted = process.argv.slice(2);
  const known = BENCHES.flatMap(({ lines }) => lines);
  const unknown = wanted.filter((id) => !known.some((line) => id.startsWith(line)));
  if (unknown.length > 0)
    throw new StartFailure(`No bench is called ${unknown.join(", ")}. There are: ${known.join(", ")}.`);
  const measures: Measure[] = [];
  for (const { lines, run } of BENCHES) {
    if (wanted.length > 0 && !wanted.some((id) => lines.some((line) => id.startsWith(line)))) continue;
    for (const measure of await run()) {
      measures.push(measure);
      console.log(lineOf(measure));
    }
  }
  mkdirSync("bench", { recursive: true });
  writeFileSync("bench/latest.json", `${JSON.stringify(measures, null, 2)}\n`);
  const missed = measures.filter(({ holds }) => !holds);
  console.log(
    missed.length === 0 ? "Every budget holds." : `Missed: ${missed.map(({ id }) => id).join(", ")}.`,
  );
  if (missed.length > 0) process.exitCode = 1;
});

function lineOf({ id, value, unit, budget, holds }: Measure): string {
  return `${holds ? "holds " : "MISSED"}  ${id.padEnd(24)}${String(value).padStart(9)}  (budget ${budget})  ${unit}`;
}
process.exit();
