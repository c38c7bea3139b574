import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { actorlessReads, brokenEntrances } from "@/scripts/fence/entrances";

const ROOT = join(import.meta.dirname, "..", "..");
const files = (pattern: string) =>
  globSync(pattern, { cwd: ROOT, exclude: (path) => /\.test\.tsx?$/.test(path) }).map((path) => ({
    path: path.replaceAll("\\", "/"),
    source: readFileSync(join(ROOT, path), "utf8"),
  }));

describe("the doors of the product (J-09)", () => {
  const screens = ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "server/**/*.ts"].flatMap(files);

  test("every action is wrapped and every page reads as its actor", () => {
    expect(screens.length).toBeGreaterThan(50);
    expect(screens.filter(({ source }) => source.startsWith('"use server"')).length).toBeGreaterThan(2);
    expect(screens.flatMap(brokenEntrances)).toEqual([]);
  });

  test("every read takes the actor first", () => {
    const reads = files("db/*/read.ts").filter(({ path }) => path !== "db/audit/read.ts");
    expect(reads.length).toBeGreaterThanOrEqual(2);
    expect(reads.flatMap(actorlessReads)).toEqual([]);
  });
});

const GOOD = `"use server";
import { action } from "@/server/action";
import { save as saveUseCase } from "@/server/attempts/save";
export type Form = { a: string };
export const save = action(saveUseCase, async () => "/");`;

const BAD: readonly [fault: string, source: string][] = [
  ["is not wrapped", `"use server";\nexport const save = async (form: FormData) => { void form; };`],
  [
    "something else",
    `"use server";\nimport { action } from "@/server/action";\nexport async function save(form: FormData) { void form; }`,
  ],
  ["something else", `"use server";\nexport default async function save() {}`],
  ["something else", `"use server";\nexport { save } from "@/server/attempts/save";`],
  ["something else", `"use server";\nexport * from "@/server/attempts/save";`],
  ["is not wrapped", `"use server";\nconst action = (x: unknown) => x;\nexport const save = action(1);`],
  [
    "is not wrapped",
    `"use server";\nimport { other as action } from "@/server/other";\nexport const save = action(1);`,
  ],
  ["is not wrapped", GOOD.replace("action(saveUseCase", "wrap(saveUseCase")],
  ["is not wrapped", GOOD.replace("action(saveUseCase", "question(saveUseCase")],
  [
    "hides a server action",
    `export function Page() { async function save() { "use server"; } return <form action={save} />; }`,
  ],
  ["hides a server action", `export const Page = () => <form action={async () => { "use server"; }} />;`],
  [
    "without action",
    `import { save } from "@/server/attempts/save";\nexport async function POST() { await save.perform({}); }`,
  ],
  ["reaches past the reads", `import { withActor } from "@/db/client";\nexport const x = withActor;`],
  [
    "reaches past the reads",
    `import { saveAnswer } from "@/db/attempts/write";\nexport const x = saveAnswer;`,
  ],
  ["reaches past the reads", `import { mainPool } from "@/db/pools";\nexport const x = mainPool;`],
  ["reaches past the reads", `import { readLog } from "@/db/audit/read";\nexport const x = readLog;`],
  [
    "as the actor",
    `import { readAttempt } from "@/db/attempts/read";\nexport default async (p: { id: string }) => readAttempt(p, p.id);`,
  ],
  [
    "as the actor",
    `import { readAttempt as r } from "@/db/attempts/read";\nexport default async () => r({ role: "system" }, "x");`,
  ],
  [
    "an actor of its own",
    `import { readAttempt } from "@/db/attempts/read";\nconst actor = someone();\nexport default async () => readAttempt(actor, "x");`,
  ],
  ["an actor of its own", `export const me = { role: "holder", subjects: ["x"], requestId: "y" };`],
];

describe("each check is able to fail", () => {
  test("a good file passes", () => {
    expect(brokenEntrances({ path: "app/actions.ts", source: GOOD })).toEqual([]);
    const page = `import { readAttempt } from "@/db/attempts/read";
      import type { AnswerRow } from "@/db/attempts/read";
      import { currentActor } from "@/server/accounts/visitor";
      export default async () => { const actor = await currentActor(); return [await readAttempt(actor, "x"),
        await readAttempt(await currentActor(), "x"), {} as AnswerRow]; };`;
    expect(brokenEntrances({ path: "app/page.tsx", source: page })).toEqual([]);
  });

  test.each(BAD)("%s: %s", (fault, source) => {
    const faults = brokenEntrances({ path: "app/planted.tsx", source });
    expect(faults.filter((sentence) => sentence.includes(fault))).not.toEqual([]);
  });

  test("a read without an actor is named", () => {
    const bad = [
      "export async function readAll() {}",
      "export async function readAll(id: string, actor: Actor) {}",
      "export const readAll = async (actor: Actor) => actor;",
    ];
    for (const source of bad) expect(actorlessReads({ path: "db/x/read.ts", source })).toHaveLength(1);
    const good =
      "export async function readAll(actor: Actor, id: string) {}\nexport async function readIn(reader: Reader) {}\nexport type Row = { id: string };";
    expect(actorlessReads({ path: "db/x/read.ts", source: good })).toEqual([]);
  });
});
