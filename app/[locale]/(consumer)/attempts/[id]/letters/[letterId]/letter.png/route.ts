import { notFound } from "next/navigation";
import { isLocale } from "@/messages/locales";
import { renderLetterPage } from "@/server/letters/render-pages";
import { letterOf } from "@/server/letters/stored-letter";
import { loadLetter } from "../load-letter";
import { fileName, privateFile } from "../private-file";

type Context = { params: Promise<{ locale: string; id: string; letterId: string }> };

/** One page of the letter as a picture: `?page=1`, and `language=en` for the mirror. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, letterId } = await params;
  const { letter } = await loadLetter(id, letterId);
  const asked = new URL(request.url).searchParams.get("language") ?? "zh-CN";
  if (!isLocale(asked)) notFound();
  const page = Number(new URL(request.url).searchParams.get("page") ?? "1");
  const rendered = await renderLetterPage(letterOf(letter, asked), page);
  if (!("page" in rendered)) notFound();
  return privateFile(Buffer.from(rendered.page), "image/png", fileName(letter, `-${page}.png`));
}
