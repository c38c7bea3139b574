import { useLocale, useTranslations } from "next-intl";
import { Table } from "@/components/elements/table";
import { Tag } from "@/components/elements/tag";
import { type Channel, stateOfChannel, validTo } from "@/domain/hotlines/channel";
import { formatDate } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import type { Locale } from "@/messages/locales";

/** The channels that we know, verified ones first; what waits for a check is grey and stays in sight. */
export function ChannelList({ channels, today }: { channels: readonly Channel[]; today: PlainDate }) {
  const t = useTranslations("hotlines");
  const locale = useLocale() as Locale;
  const sorted = channels.toSorted(
    (one, other) =>
      Number(stateOfChannel(other, today) === "verified") - Number(stateOfChannel(one, today) === "verified"),
  );
  return (
    <Table
      caption={t("list.caption")}
      columns={[
        { key: "number", title: t("list.number") },
        { key: "name", title: t("list.name") },
        { key: "state", title: t("list.state") },
        { key: "sources", title: t("list.sources") },
      ]}
      rows={sorted.map((channel) => {
        const verified = stateOfChannel(channel, today) === "verified";
        return {
          key: channel.id,
          cells: {
            number: [...channel.numbers, ...channel.hosts].map((way) => (
              <span key={way} className="block nowrap">
                {way}
              </span>
            )),
            name: (
              <>
                {channel.name[locale]}
                <span className="block text-ink-2">{channel.use[locale]}</span>
              </>
            ),
            state: (
              <>
                <Tag kind={verified ? "bamboo" : "plain"}>
                  {t(`states.${verified ? "verified" : "to-check"}`)}
                </Tag>
                <span className="block text-ink-2">
                  {verified
                    ? t("list.until", { date: formatDate(validTo(channel), locale) })
                    : t("list.checked", { date: formatDate(channel.checkedOn, locale) })}
                </span>
              </>
            ),
            sources: channel.sources.map(({ title, place }) => (
              <span key={`${title} ${place}`} lang="zh-CN" className="block">
                {title}
              </span>
            )),
          },
        };
      })}
    />
  );
}
