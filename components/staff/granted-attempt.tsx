import { useLocale } from "next-intl";
import { BackLink } from "@/components/elements/back-link";
import { RecordView, type ShownRecord } from "@/components/staff/record-view";
import { localePath } from "@/messages/locales";

/** One record on a page of its own: what the side panel shows, with room. */
export function GrantedAttempt({ record }: { record: ShownRecord }) {
  const locale = useLocale();
  return (
    <>
      <BackLink href={localePath(locale, "/staff/attempts")} />
      <RecordView record={record} />
    </>
  );
}
