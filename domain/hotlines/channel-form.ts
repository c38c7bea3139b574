import type { ChannelSource, ChannelText } from "@/domain/hotlines/channel";
import { readAddresses } from "@/domain/hotlines/find-hosts";
import { findNumbers } from "@/domain/hotlines/find-numbers";
import { fold } from "@/domain/hotlines/fold";
import type { PlainDate } from "@/domain/time/plain-date";

/** The form in which staff write a channel: words as typed, one number, address or source a line. */
export const CHANNEL_FIELDS = ["nameZh", "nameEn", "useZh", "useEn", "numbers", "hosts", "sources"] as const;
export type ChannelField = (typeof CHANNEL_FIELDS)[number];

export type ChannelRead = {
  readonly channel: ChannelText | undefined;
  /** Code of a message by field. */
  readonly errors: Readonly<Partial<Record<ChannelField, "required" | "too-long" | "unreadable">>>;
};

const LONGEST = 100;
const MOST_LINES = 20;

/**
 * Reads the form. A source is "title | place", the place an address or a place in the law; its day is `today`, because
 * writing it down says that it was read today. Two sources make it `read`; with fewer it stays `reported`.
 */
export function parseChannel(raw: Readonly<Record<string, string>>, today: PlainDate): ChannelRead {
  const errors: { [field in ChannelField]?: "required" | "too-long" | "unreadable" } = {};
  const words = (field: "nameZh" | "nameEn" | "useZh" | "useEn"): string => {
    const value = (raw[field] ?? "").trim();
    if (value === "") errors[field] = "required";
    else if ([...value].length > LONGEST) errors[field] = "too-long";
    return value;
  };
  const name = { "zh-CN": words("nameZh"), en: words("nameEn") };
  const use = { "zh-CN": words("useZh"), en: words("useEn") };
  const numberLines = lines(raw.numbers);
  const numbers = numberLines.flatMap((line) => findNumbers(fold(line)).map(({ digits }) => digits));
  if (numbers.length !== numberLines.length) errors.numbers = "unreadable";
  const hostLines = lines(raw.hosts);
  const hosts = hostLines.flatMap((line) =>
    readAddresses(fold(line))
      .hosts.filter(({ tricks }) => tricks.length === 0)
      .map(({ host }) => host),
  );
  if (hosts.length !== hostLines.length) errors.hosts = "unreadable";
  if (numbers.length + hosts.length === 0) errors.numbers = "required";
  const sources = lines(raw.sources).flatMap((line) => sourceOf(line, today));
  if (sources.length !== lines(raw.sources).length) errors.sources = "unreadable";
  else if (sources.length === 0) errors.sources = "required";
  if ([numberLines, hostLines, sources].some(({ length }) => length > MOST_LINES))
    errors.sources = "too-long";
  const basis = new Set(sources.map(({ place }) => place)).size >= 2 ? "read" : "reported";
  const channel = { name, use, numbers, hosts, basis, sources, checkedOn: today } as const;
  return { channel: Object.keys(errors).length === 0 ? channel : undefined, errors };
}

/** The form that gives this channel again. */
export function channelForm(channel: ChannelText): Readonly<Record<ChannelField, string>> {
  return {
    nameZh: channel.name["zh-CN"],
    nameEn: channel.name.en,
    useZh: channel.use["zh-CN"],
    useEn: channel.use.en,
    numbers: channel.numbers.join("\n"),
    hosts: channel.hosts.join("\n"),
    sources: channel.sources.map(({ title, place }) => `${title} | ${place}`).join("\n"),
  };
}

function lines(text = ""): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function sourceOf(line: string, readOn: PlainDate): readonly ChannelSource[] {
  const at = line.lastIndexOf("|");
  const [title, place] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
  return at < 1 || title === "" || place === "" || line.length > 400 ? [] : [{ title, place, readOn }];
}
