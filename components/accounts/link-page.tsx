import { useLocale, useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { LinkButton } from "@/components/elements/link-button";
import { PageColumn } from "@/components/elements/page-column";
import { localePath } from "@/messages/locales";

export type LinkState = "open" | "used" | "expired" | "unknown" | "exhausted" | "limited";

/** Behind a sign-in link: a button, and only the button signs in, because programs that scan mail open every link. */
export function LinkPage(props: {
  action: FormAction;
  token: string;
  state: LinkState;
  address: string | undefined;
  minutes: number;
}) {
  const t = useTranslations("accounts");
  const locale = useLocale();
  if (props.state !== "open") {
    return (
      <PageColumn>
        <h1 className="text-h1">{t(`link.${props.state}`, { minutes: props.minutes })}</h1>
        <div>
          <LinkButton href={localePath(locale, "/sign-in")}>{t("link.again")}</LinkButton>
        </div>
      </PageColumn>
    );
  }
  return (
    <PageColumn>
      <h1 className="text-h1">{t("link.title")}</h1>
      <p>{t("link.as", { address: props.address ?? "" })}</p>
      <form action={props.action}>
        <Hidden name="token" value={props.token} />
        <Button>{t("link.enter")}</Button>
      </form>
      <p className="text-ink-2">{t("link.notYou")}</p>
    </PageColumn>
  );
}
