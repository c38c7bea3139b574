import { letterText } from "@/domain/letters/letter-text";
import { backToForm, paperFile, paperOf } from "../paper-file";

type Context = { params: Promise<{ locale: string; id: string; kind: string }> };

/** The same words as on paper, for pasting. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const letter = await paperOf(request, context);
  if (letter === undefined) return backToForm();
  return paperFile(letter, letterText(letter), "text/plain; charset=utf-8", ".txt");
}
