import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/elements/tag";
import { SourceTitleList } from "@/components/hotlines/source-titles";
import { type Channel, stateOfChannel, validTo } from "@/domain/hotlines/channel";
import { formatDate } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import type { Locale } from "@/messages/locales";

/** The channels that we know, verified ones first; what waits for a check is grey and stays in sight. */
export function ChannelList({ channels, today }: { channels: readonly Channel[]; today: PlainDate }) {
  const isVerified = (channel: Channel) => stateOfChannel(channel, today) === "verified";
  const sorted = channels.toSorted((one, other) => Number(isVerified(other)) - Number(isVerified(one)));
  return (
    <ul className="border-t border-line-soft">
      {sorted.map((channel) => (
        <ChannelRow key={channel.id} channel={channel} verified={isVerified(channel)} />
      ))}
    </ul>
  );
}

function ChannelRow({ channel, verified }: { channel: Channel; verified: boolean }) {
  const t = useTranslations("hotlines");
  const locale = useLocale() as Locale;
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line-soft py-3 md:grid-cols-[12rem_1fr_14rem]">
      <p className="font-semibold tabular-nums">
        {[...channel.numbers, ...channel.hosts].map((way) => (
          <span key={way} className="block">
            {way}
          </span>
        ))}
      </p>
      <p>
        {channel.name[locale]}
        <span className="block text-small text-ink-2">{channel.use[locale]}</span>
        <span className="block text-small text-ink-2">
          <SourceTitleList
            label={t("notes.sources")}
            titles={channel.sources.map(({ title }) => title)}
            separator={t("notes.between")}
          />
        </span>
      </p>
      <p className="flex flex-wrap items-start gap-2 text-small md:justify-end">
        <Tag kind={verified ? "bamboo" : "plain"}>{t(`states.${verified ? "verified" : "to-check"}`)}</Tag>
        <span className="text-ink-2">
          {verified
            ? t("list.until", { date: formatDate(validTo(channel), locale) })
            : t("list.checked", { date: formatDate(channel.checkedOn, locale) })}
        </span>
      </p>
    </li>
  );
}
