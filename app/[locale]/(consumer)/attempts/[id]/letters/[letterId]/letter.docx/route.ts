import { notFound } from "next/navigation";
import { isLocale } from "@/messages/locales";
import { renderLetterDocx } from "@/server/letters/render-docx";
import { letterOf } from "@/server/letters/stored-letter";
import { loadLetter } from "../load-letter";
import { fileName, privateFile } from "../private-file";

type Context = { params: Promise<{ locale: string; id: string; letterId: string }> };

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The letter for Word or WPS: the words of the PDF. `?language=en` is the mirror. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, letterId } = await params;
  const { letter } = await loadLetter(id, letterId);
  const asked = new URL(request.url).searchParams.get("language") ?? "zh-CN";
  if (!isLocale(asked)) notFound();
  const rendered = await renderLetterDocx(letterOf(letter, asked));
  if ("docx" in rendered) return privateFile(Buffer.from(rendered.docx), DOCX, fileName(letter, ".docx"));
  return new Response(null, { status: 303, headers: { Location: "./?problem=pdf#problem" } });
}
