import { notFound } from "next/navigation";
import { isLocale } from "@/messages/locales";
import { renderLetterPdf } from "@/server/letters/render-pdf";
import { letterOf } from "@/server/letters/stored-letter";
import { loadLetter } from "../load-letter";
import { fileName, privateFile } from "../private-file";

type Context = { params: Promise<{ locale: string; id: string; letterId: string }> };

/** The letter on paper. `?language=en` is the mirror; what is sent is Chinese. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, letterId } = await params;
  const { letter } = await loadLetter(id, letterId);
  const asked = new URL(request.url).searchParams.get("language") ?? "zh-CN";
  if (!isLocale(asked)) notFound();
  const rendered = await renderLetterPdf(letterOf(letter, asked));
  if ("pdf" in rendered)
    return privateFile(Buffer.from(rendered.pdf), "application/pdf", fileName(letter, ".pdf"));
  // Named on the page of the letter, with the way to the field.
  return new Response(null, { status: 303, headers: { Location: "./?problem=pdf#problem" } });
}
