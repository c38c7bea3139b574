import { renderLetterDocx } from "@/server/letters/render-docx";
import { backToForm, paperFile, paperOf } from "../paper-file";

type Context = { params: Promise<{ locale: string; id: string; kind: string }> };

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The paper for Word or WPS, where every word of it can be changed. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const letter = await paperOf(request, context);
  if (letter === undefined) return backToForm();
  const rendered = await renderLetterDocx(letter);
  if (!("docx" in rendered)) return backToForm("drawing");
  return paperFile(letter, Buffer.from(rendered.docx), DOCX, ".docx");
}
