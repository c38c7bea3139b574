import "server-only";
import { z } from "zod";
import { EVIDENCE_KINDS } from "@/domain/attempts/steps/evidence";
import { assess } from "@/domain/law/assess";
import { composeLetter } from "@/domain/letters/compose-letter";
import type { Letter } from "@/domain/letters/letter";
import { DECLARATIONS, type Declaration } from "@/domain/letters/letter-input";
import { letterRoute } from "@/domain/letters/letter-route";
import { letterText } from "@/domain/letters/letter-text";
import { type Particulars, particularsSchema } from "@/domain/letters/particulars";
import { type PlainDate, plainDateSchema } from "@/domain/time/plain-date";
import { json } from "@/server/api/json-answer";
import { type LetterMime, letterForm } from "@/server/api/letter-form";
import { type FieldProblem, fieldProblems, problem } from "@/server/api/problem";
import { factsSchema, letterKindSchema, letterLanguageSchema } from "@/server/api/schemas";
import { renderLetterDocx } from "@/server/letters/render-docx";
import { renderLetterPdf } from "@/server/letters/render-pdf";

const declarations = Object.fromEntries(DECLARATIONS.map((one) => [one, z.boolean().optional()])) as Record<
  Declaration,
  z.ZodOptional<z.ZodBoolean>
>;

export const letterRequestSchema = z.strictObject({
  kind: letterKindSchema,
  facts: factsSchema,
  particulars: z
    .strictObject({
      ...particularsSchema.shape,
      ...declarations,
      held: z.array(z.enum(EVIDENCE_KINDS)).max(EVIDENCE_KINDS.length).optional(),
    })
    .optional()
    .describe("What only this document needs; never part of the stored facts"),
  language: letterLanguageSchema.optional(),
  today: plainDateSchema.optional(),
});

/**
 * A letter of the facts in the form that `Accept` asks for. 422 with pointers when it lacks what it requires, when its
 * route is not open on that day, or when a character cannot be printed; 503 when too many are being drawn.
 */
export async function letterAnswer(body: unknown, accept: string | null, now: PlainDate): Promise<Response> {
  const mime = letterForm(accept);
  if (mime === undefined) return problem("not-acceptable");
  const read = letterRequestSchema.safeParse(body);
  if (!read.success) return problem("malformed", fieldProblems(read.error));
  const { kind, facts, particulars = {}, language = "zh-CN", today = now } = read.data;
  const { held, ...rest } = particulars;
  const confirmed = DECLARATIONS.filter((one) => rest[one] === true);
  const own = particularsOnly(rest);
  const composed = composeLetter(kind, {
    facts,
    assessment: assess(facts, today),
    today,
    language,
    confirmed,
    particulars: own,
    ...(held === undefined ? {} : { held }),
  });
  if ("missing" in composed) return problem("incomplete", composed.missing.map(required));
  const route = letterRoute(kind, facts, today);
  if (route !== undefined && route.status !== "open") {
    const pointers = route.missing.length > 0 ? route.missing : route.because;
    return problem(
      "route-not-open",
      pointers.map((pointer) => ({ pointer: inBody(pointer), detail: route.reason })),
    );
  }
  return drawn(composed, mime);
}

/** Without the declarations, which travel beside them in the body. */
function particularsOnly(read: Particulars & { [one in Declaration]?: boolean | undefined }): Particulars {
  const { "no-other-body": _body, "living-needs": _needs, "open-ended": _ended, ...own } = read;
  return own;
}

async function drawn(letter: Letter, mime: LetterMime): Promise<Response> {
  if (mime === "application/json") return json(letter);
  if (mime === "text/plain") return file(letterText(letter), "text/plain; charset=utf-8");
  const rendered =
    mime === "application/pdf" ? await renderLetterPdf(letter) : await renderLetterDocx(letter);
  if ("pdf" in rendered) return file(rendered.pdf, mime, `${letter.kind}.pdf`);
  if ("docx" in rendered) return file(rendered.docx, mime, `${letter.kind}.docx`);
  if ("missingGlyphs" in rendered) {
    return problem(
      "unprintable",
      rendered.missingGlyphs.flatMap(({ codePoint, pointers }) =>
        pointers.map((pointer) => ({ pointer: inBody(pointer), detail: `no font draws ${codePoint}` })),
      ),
    );
  }
  return rendered.refused === "too-long" ? problem("too-long") : problem("busy", [], 5);
}

function file(content: string | Uint8Array, type: string, name?: string): Response {
  return new Response(content as BodyInit, {
    headers: {
      "Content-Type": type,
      "Cache-Control": "no-store",
      ...(name === undefined ? {} : { "Content-Disposition": `attachment; filename="${name}"` }),
    },
  });
}

/** A day that is there and is named all the same lies after the date of the letter (domain/letters/compose-letter.ts). */
const DAY = /^\/(events\/\d+\/when|history\/\d+\/on)$/;

function required(pointer: string): FieldProblem {
  const detail = DAY.test(pointer) ? "lies after the date of the letter" : "required for this letter";
  return { pointer: inBody(pointer), detail };
}

/** The composers point into the facts, and to `/particulars` beside them. */
function inBody(pointer: string): string {
  return pointer.startsWith("/particulars") ? pointer : `/facts${pointer}`;
}
