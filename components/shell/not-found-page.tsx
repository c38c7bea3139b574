import en from "@/messages/en/errors.json";
import { type Locale, localePath } from "@/messages/locales";
import zh from "@/messages/zh-CN/errors.json";

const WORDS = { "zh-CN": zh.notFound, en: en.notFound } as const satisfies Record<Locale, object>;

/** One page for "does not exist" and "is not yours", so that neither can be told from the other. */
export function NotFoundPage({ locale }: { locale: Locale }) {
  const words = WORDS[locale];
  return (
    <div className="mx-auto grid max-w-consumer gap-4 px-4 py-12">
      <h1 className="text-h1">{words.title}</h1>
      <p>{words.body}</p>
      <p>{words.resume}</p>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <a className="tap" href={localePath(locale, "/resume")}>
          {words.resumeLink}
        </a>
        <a className="tap" href={localePath(locale, "/")}>
          {words.home}
        </a>
      </p>
    </div>
  );
}
