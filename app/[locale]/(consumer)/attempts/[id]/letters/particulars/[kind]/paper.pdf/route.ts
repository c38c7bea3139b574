import { renderLetterPdf } from "@/server/letters/render-pdf";
import { backToForm, paperFile, paperOf } from "../paper-file";

type Context = { params: Promise<{ locale: string; id: string; kind: string }> };

/** The paper as it is printed and signed; made anew each time, kept nowhere. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const letter = await paperOf(request, context);
  if (letter === undefined) return backToForm();
  const rendered = await renderLetterPdf(letter);
  if (!("pdf" in rendered)) return backToForm("drawing");
  return paperFile(letter, Buffer.from(rendered.pdf), "application/pdf", ".pdf");
}
