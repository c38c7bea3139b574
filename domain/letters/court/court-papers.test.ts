import { readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/domain/law/assess";
import { composeLetter, letterDefinition } from "@/domain/letters/compose-letter";
import { editableParagraphs } from "@/domain/letters/edits";
import { GOLDEN_PAPERS } from "@/domain/letters/golden/court-papers";
import { GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import { LETTER_KINDS, type Letter } from "@/domain/letters/letter";
import type { LetterInput } from "@/domain/letters/letter-input";
import { letterText } from "@/domain/letters/letter-text";
import { particularsSchema } from "@/domain/letters/particulars";

/** `GOLDEN=write` rewrites the golden papers; the difference is what a lawyer reviews. */
const WRITE = process.env.GOLDEN === "write";
type Name = keyof typeof GOLDEN_PAPERS;
const NAMES = Object.keys(GOLDEN_PAPERS) as Name[];

const inputOf = (name: Name, more: Partial<LetterInput> = {}): LetterInput => {
  const { facts, held, particulars } = GOLDEN_PAPERS[name];
  return {
    facts,
    held,
    particulars,
    assessment: assess(facts, GOLDEN_TODAY),
    today: GOLDEN_TODAY,
    language: "zh-CN",
    ...more,
  };
};

function paper(name: Name, more: Partial<LetterInput> = {}): Letter {
  const letter = composeLetter(GOLDEN_PAPERS[name].kind, inputOf(name, more));
  if ("missing" in letter) throw new Error(`missing ${letter.missing.join(", ")}`);
  return letter;
}
const withoutQuotes = (text: string) => text.replaceAll(/“[^”]*”/g, "");

describe.each(NAMES)("the paper %s", (name) => {
  it.each(["zh-CN", "en"] as const)("reads in %s as reviewed", (language) => {
    const file = new URL(`../golden/${name}.${language}.txt`, import.meta.url);
    const text = letterText(paper(name, { language }));
    if (WRITE) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, "utf8"));
  });

  it("has the same parts and paragraphs, each once, in both languages", () => {
    const [zh, en] = [paper(name), paper(name, { language: "en" })];
    const ids = (letter: Letter) => editableParagraphs(letter).map(({ id }) => id);
    const rows = (letter: Letter) => letter.sections.map(({ id, table }) => [id, table?.rows.length]);
    expect(ids(en)).toEqual(ids(zh));
    expect(new Set(ids(zh)).size).toBe(ids(zh).length);
    expect(rows(en)).toEqual(rows(zh));
  });

  it("gives no verdict, no threat and no promise, and calls itself no official model", () => {
    const zh = withoutQuotes(letterText(paper(name)));
    expect(zh).not.toMatch(/违法|欺诈|侵权|否则|后果自负|严惩|曝光|一定|处罚|罚款|示范文本|示范|案由|！/);
    expect(zh).not.toMatch(/贵公司|被投诉人|被申诉人/);
    const en = letterText(paper(name, { language: "en" }));
    expect(en).not.toMatch(/illegal|fraud|unlawful|\bfine[sd]?\b|official model|!/i);
    expect(en).not.toMatch(/\b[Yy]ours?\b|\byou\b/);
  });

  it("waits for a signature by hand", () => {
    expect(paper(name).closing.signature).toMatch(/（签名）：＿+$/u);
    expect(paper(name, { language: "en" }).closing.signature).toMatch(/\(signature\): _+$/);
  });
});

/** Every kind that knows nothing of a particular must print the same whether it is there or not. */
describe("particulars stay with the paper that asks for them", () => {
  const canary = "金丝雀独有字";
  const everything = particularsSchema.parse({
    ethnicity: canary,
    occupation: canary,
    employer: canary,
    domicile: canary,
    court: canary,
    caseNumber: canary,
    notice: canary,
    loss: canary,
    hardship: canary,
    hardshipProofs: [canary],
    guardian: { name: canary, relation: canary },
    defendant: { domicile: canary, legalRepresentative: canary },
    witnesses: [{ name: canary, domicile: canary }],
    agents: [{ name: canary, standing: "lawyer", organisation: canary }],
    exhibits: [{ name: canary, form: "copy", source: canary, proves: canary }],
    identityNumber: "100000199003070026",
  });

  it.each(LETTER_KINDS)("%s prints only those that it names", (kind) => {
    const named: readonly string[] = letterDefinition(kind)?.particulars ?? [];
    const given = GOLDEN_PAPERS[NAMES.find((name) => GOLDEN_PAPERS[name].kind === kind) ?? "court-produce"];
    const foreign = Object.fromEntries(Object.entries(everything).filter(([key]) => !named.includes(key)));
    const input = { ...inputOf("court-complaint-student"), facts: given.facts, held: given.held };
    const own = { ...given.particulars };
    const [plain, laden] = [own, { ...foreign, ...own }].map((particulars) =>
      composeLetter(kind, { ...input, particulars, confirmed: ["no-other-body", "living-needs"] }),
    );
    expect(laden).toEqual(plain);
    expect(JSON.stringify(laden)).not.toContain(canary);
  });

  it("never change the facts, the findings or the input", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.constantFrom("zh-CN" as const, "en" as const),
        (name, language) => {
          const input = inputOf(name, { language });
          const before = JSON.stringify([input.facts, input.assessment]);
          composeLetter(GOLDEN_PAPERS[name].kind, input);
          expect(JSON.stringify([input.facts, input.assessment])).toBe(before);
          const { identityNumber } = GOLDEN_PAPERS[name].particulars;
          if (identityNumber !== undefined) expect(before).not.toContain(identityNumber);
        },
      ),
    );
  });

  it("are no part of the schema of the stored facts", async () => {
    const { attemptFactsSchema } = await import("@/domain/attempts/attempt-facts");
    for (const key of Object.keys(particularsSchema.shape)) {
      const { facts } = GOLDEN_PAPERS["court-complaint-student"];
      expect(attemptFactsSchema.safeParse({ ...facts, [key]: canary }).success).toBe(false);
      expect(
        attemptFactsSchema.safeParse({ ...facts, consumer: { ...facts.consumer, [key]: canary } }).success,
      ).toBe(false);
    }
  });
});

describe("what is typed", () => {
  it("can be anything that fits the schema: a paper or what it lacks, never a throw", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 20, minLength: 1 }),
      fc.constant("无"),
      fc.constant("\u202e\u0000"),
    );
    const particulars = fc.record(
      {
        sex: fc.constantFrom("male", "female"),
        ethnicity: text,
        occupation: text,
        employer: text,
        domicile: text,
        court: text,
        forum: fc.constantFrom("court", "market"),
        agents: fc.array(fc.record({ name: text, standing: fc.constantFrom("lawyer", "relative") }), {
          maxLength: 2,
        }),
        powers: fc.uniqueArray(fc.constantFrom("settle", "appeal", "lodge"), { maxLength: 3 }),
        relief: fc.constantFrom("waiver", "reduction", "deferral"),
        reliefGround: fc.constantFrom("other", "legal-aid", "disaster"),
        hardship: text,
        hardshipProofs: fc.array(text, { maxLength: 3 }),
        records: fc.uniqueArray(fc.constantFrom("work-orders", "billing-records"), { maxLength: 2 }),
        loss: text,
        notice: text,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), particulars, (name, value) => {
        const parsed = particularsSchema.safeParse(value);
        if (!parsed.success) return;
        const letter = composeLetter(GOLDEN_PAPERS[name].kind, inputOf(name, { particulars: parsed.data }));
        if ("missing" in letter) {
          expect(letter.missing.length).toBeGreaterThan(0);
          for (const pointer of letter.missing) expect(pointer).toMatch(/^\/[A-Za-z0-9/-]+$/);
        } else expect(letterText(letter)).not.toContain("\u202e");
      }),
      { numRuns: 300 },
    );
  });
});
