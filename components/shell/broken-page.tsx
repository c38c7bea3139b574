import en from "@/messages/en/errors.json";
import { type Locale, localePath } from "@/messages/locales";
import zh from "@/messages/zh-CN/errors.json";

const WORDS = { "zh-CN": zh.broken, en: en.broken } as const satisfies Record<Locale, object>;

/** Words for a fault of ours: what is safe, what to do, and the reference under which the log knows it. */
export function BrokenPage({ locale, reference }: { locale: Locale; reference?: string | undefined }) {
  const words = WORDS[locale];
  return (
    <div className="mx-auto grid max-w-consumer gap-4 px-4 py-12">
      <h1 className="text-h1">{words.title}</h1>
      <p>{words.body}</p>
      <p>{words.next}</p>
      {reference && (
        <p className="font-mono text-small">{words.reference.replace("{reference}", reference)}</p>
      )}
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <a className="tap" href={localePath(locale, "/")}>
          {words.home}
        </a>
      </p>
    </div>
  );
}
