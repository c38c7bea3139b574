import { notFound } from "next/navigation";
import { letterText } from "@/domain/letters/letter-text";
import { isLocale } from "@/messages/locales";
import { letterOf } from "@/server/letters/stored-letter";
import { loadLetter } from "../load-letter";
import { fileName, privateFile } from "../private-file";

type Context = { params: Promise<{ locale: string; id: string; letterId: string }> };

/** The same words as on paper, for pasting into a portal or a chat. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, letterId } = await params;
  const { letter } = await loadLetter(id, letterId);
  const asked = new URL(request.url).searchParams.get("language") ?? "zh-CN";
  if (!isLocale(asked)) notFound();
  const text = letterText(letterOf(letter, asked));
  return privateFile(text, "text/plain; charset=utf-8", fileName(letter, ".txt"));
}
