import { useLocale, useTranslations } from "next-intl";
import { PageColumn } from "@/components/elements/page-column";
import { Tag } from "@/components/elements/tag";
import { localePath } from "@/messages/locales";

type Message = {
  readonly messageId: string;
  readonly recipient: string;
  readonly channel: "email" | "sms";
  readonly subject: string;
  readonly body: string;
};

/** Only an address of our own becomes a link: the last part of the text that looks like one. */
const LINK = /https?:\/\/[^\s/]+(\/[\w/-]+)/;

/** The demo's messages, the newest first. Text is text; the one link in it leads to a path of ours. */
export function OutboxPage({ messages }: { messages: readonly Message[] }) {
  const t = useTranslations("accounts.outbox");
  const locale = useLocale();
  return (
    <PageColumn>
      <h1 className="text-h1">{t("title")}</h1>
      <p>{t("lead")}</p>
      {messages.length === 0 && <p className="text-ink-2">{t("empty")}</p>}
      <ul className="grid gap-4">
        {messages.map(({ messageId, recipient, channel, subject, body }) => (
          <li key={messageId} className="grid gap-2 card p-4">
            <p className="flex flex-wrap items-center gap-2">
              <Tag>{t(channel)}</Tag> <span>{t("to", { recipient })}</span>
            </p>
            <p className="font-semibold">{subject}</p>
            <p className="break-words">
              <WithLink text={body} />
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={localePath(locale, "/sign-in")} className="tap">
          {t("back")}
        </a>
      </p>
    </PageColumn>
  );
}

function WithLink({ text }: { text: string }) {
  const match = LINK.exec(text);
  if (match === null) return text;
  const [whole, path] = match;
  return (
    <>
      {text.slice(0, match.index)}
      <a href={path} className="break-all">
        {whole}
      </a>
      {text.slice(match.index + whole.length)}
    </>
  );
}
