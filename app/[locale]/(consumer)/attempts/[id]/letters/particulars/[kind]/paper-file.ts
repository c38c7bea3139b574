import { notFound } from "next/navigation";
import { composeLetter, letterDefinition } from "@/domain/letters/compose-letter";
import type { Letter } from "@/domain/letters/letter";
import { isLocale } from "@/messages/locales";
import { privateFile } from "../../[letterId]/private-file";
import { loadPaper } from "./load-paper";

type Context = { params: Promise<{ locale: string; id: string; kind: string }> };

/** The paper in the language asked, while this browser still holds what it needs. */
export async function paperOf(request: Request, { params }: Context): Promise<Letter | undefined> {
  const { id, kind } = await params;
  const { letter, input } = await loadPaper(id, kind);
  const language = new URL(request.url).searchParams.get("language") ?? "zh-CN";
  if (!isLocale(language)) notFound();
  if (letter === undefined || input === undefined || "missing" in letter) return undefined;
  if (language === "zh-CN") return letter;
  const mirror = composeLetter(letter.kind, { ...input, language });
  return "missing" in mirror ? undefined : mirror;
}

/** civil-complaint.pdf: what it is, without a name or a number of the person. */
export function paperFile(letter: Letter, body: Buffer | string, type: string, ending: string): Response {
  return privateFile(body, type, `${letterDefinition(letter.kind)?.file ?? "paper"}${ending}`);
}

/** Back to the form: the hour is over, or the paper cannot be drawn now; the page says which. */
export function backToForm(problem?: "drawing"): Response {
  const query = problem === undefined ? "" : `?problem=${problem}`;
  return new Response(null, {
    status: 303,
    headers: { Location: `./${query}#result`, "Cache-Control": "private, no-store" },
  });
}
