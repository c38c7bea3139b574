import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";

/** The first letter is offered as soon as it can be written; before that, the one thing that it still lacks. */
export function LetterOffer(props: {
  ready: boolean;
  wishMissing: boolean;
  letterHref: string;
  wishHref: string;
}) {
  const t = useTranslations("attempts.offer");
  if (props.ready)
    return (
      <Notice kind="done" title={t("readyTitle")}>
        <p>{t("ready")}</p>
        <p>
          <LinkButton kind="secondary" href={props.letterHref}>
            {t("make")}
          </LinkButton>
        </p>
      </Notice>
    );
  if (!props.wishMissing) return null;
  return (
    <Notice title={t("wishTitle")}>
      <p>
        <LinkButton kind="secondary" href={props.wishHref}>
          {t("wish")}
        </LinkButton>
      </p>
    </Notice>
  );
}
