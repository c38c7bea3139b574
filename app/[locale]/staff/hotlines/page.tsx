import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { type DeskChannel, HotlineDesk } from "@/components/hotlines/hotline-desk";
import { readChannelHistory, readReports } from "@/db/hotlines/read";
import { may } from "@/domain/access/may";
import { stateOfChannel } from "@/domain/hotlines/channel";
import { CHANNEL_FIELDS, channelForm, parseChannel } from "@/domain/hotlines/channel-form";
import type { HotlineList } from "@/domain/hotlines/check";
import type { PlainDate } from "@/domain/time/plain-date";
import { readPath } from "@/messages/locales";
import { currentActor } from "@/server/accounts/visitor";
import { hotlinesToday } from "@/server/hotlines/list";
import { dayOf, one } from "../load-staff";
import { judgeHotline, keepHotline } from "./actions";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

const SAID = ["done", "changed", "reason"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hotlines.staff");
  return { title: t("title") };
}

export default async function StaffHotlines({ params, searchParams }: Props) {
  const { locale } = readPath(`/${(await params).locale}`);
  setRequestLocale(locale);
  const actor = await currentActor();
  if (!may(actor, "hotline.keep")) notFound();
  const query = await searchParams;
  const [{ list, today }, reports] = await Promise.all([hotlinesToday(), readReports(actor)]);
  const id = query.channel === undefined ? undefined : one(query.channel);
  const history = id === undefined || id === "" ? [] : await readChannelHistory(actor, id);
  return (
    <HotlineDesk
      said={SAID.find((word) => word === one(query.said))}
      reports={reports.map(({ lastAt, ...report }) => ({ ...report, lastOn: dayOf(lastAt) }))}
      channels={list.channels.map((channel) => ({
        id: channel.id,
        name: channel.name[locale],
        state: stateOfChannel(channel, today),
      }))}
      open={id === undefined ? undefined : opened(id, history[0]?.version ?? 0, list, query, today)}
      judge={judgeHotline}
      keep={keepHotline}
    />
  );
}

/** The channel as it stands, or as it was typed when it could not be kept. */
function opened(id: string, version: number, list: HotlineList, query: Query, today: PlainDate): DeskChannel {
  if (query.wrong === undefined) {
    const channel = list.channels.find((each) => each.id === id);
    return { id: channel?.id ?? "", version, raw: channel ? channelForm(channel) : {}, errors: {} };
  }
  const raw = Object.fromEntries(CHANNEL_FIELDS.map((field) => [field, one(query[field])]));
  return { id, version, raw, errors: parseChannel(raw, today).errors };
}
