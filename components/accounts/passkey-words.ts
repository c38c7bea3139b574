import { useTranslations } from "next-intl";

/** What the form of a passkey may have to say while it waits, for a component that runs in the browser. */
export function usePasskeyWords() {
  const t = useTranslations("accounts.passkeys");
  return {
    waiting: t("waiting"),
    cancelled: t("cancelled"),
    unsupported: t("unsupported"),
    refused: t("refused"),
  };
}
