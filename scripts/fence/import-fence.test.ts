import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Each plants one fault and names the rule that must refuse it. */
const PLANTED = {
  "floor-db": ["db/attempts/upward.ts", `import { door } from "@/server/door";\nexport const a = door;`],
  "floor-components": [
    "components/deep.tsx",
    `import { ground } from "@/db/ground";\nexport const A = () => <p>{ground}</p>;`,
  ],
  "domain-law": [
    "domain/law/eager.ts",
    `import { fact } from "@/domain/attempts/fact";\nexport const b = fact;`,
  ],
  "no-drawers": [
    "server/drawer.ts",
    `import { thing } from "@/server/utils/thing";\nexport const c = thing;`,
  ],
  "one-door-to-postgres": ["server/pooled.ts", `import pg from "pg";\nexport const d = pg;`],
  "next-stays-upstairs": ["db/framed.ts", `import { after } from "next/server";\nexport const e = after;`],
  "domain-is-without-a-computer": ["domain/law/disk.ts", `import fs from "node:fs";\nexport const f = fs;`],
  "no-circles": [
    "server/back.ts",
    `import { round } from "@/server/round";\nexport const back = () => round;`,
  ],
} as const;

const GROUND = {
  "server/door.ts": `import { ground } from "@/db/ground";\nexport const door = ground;`,
  "server/round.ts": `import { back } from "@/server/back";\nexport const round = () => back;`,
  "server/utils/thing.ts": "export const thing = 1;",
  "db/ground.ts": `import pg from "pg";\nexport const ground = pg;`,
  "domain/attempts/fact.ts": "export const fact = 1;",
  "domain/law/right.ts": `import { z } from "zod";\nexport const right = z.string();`,
};

const ROOT = join(import.meta.dirname, "..", "..");
const tree = mkdtempSync(join(tmpdir(), "parity-fence-"));
let refused: { rule: string; from: string }[] = [];

beforeAll(async () => {
  for (const file of ["tsconfig.json", ".dependency-cruiser.cjs", "package.json"]) {
    cpSync(join(ROOT, file), join(tree, file));
  }
  symlinkSync(join(ROOT, "node_modules"), join(tree, "node_modules"));
  for (const [path, source] of [...Object.entries(GROUND), ...Object.values(PLANTED)]) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), `${source}\n`);
  }
  const fence = join(ROOT, "scripts", "fence", "import-fence.mjs");
  const run = promisify(execFile)(process.execPath, [fence, "server", "db", "domain", "components"], {
    cwd: tree,
    env: { ...process.env, NO_COLOR: "1" },
  });
  const said = await run.then(
    () => "",
    ({ stdout }: { stdout: string }) => stdout,
  );
  refused = [...said.matchAll(/^\s*error ([\w-]+): (\S+?):?(?:\s|$)/gm)].map(([, rule = "", from = ""]) => ({
    rule,
    from,
  }));
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

test.each(Object.entries(PLANTED))("the fence refuses by %s", (rule, [path]) => {
  expect(refused.map((one) => `${one.rule} ${one.from}`)).toContain(`${rule} ${path}`);
});

test("what is rightly built passes", () => {
  const allowed = ["server/door.ts", "db/ground.ts", "domain/law/right.ts", "domain/attempts/fact.ts"];
  expect(refused.filter(({ from }) => allowed.includes(from))).toEqual([]);
});
