import { type Measure, median } from "@/bench/measure";
import { checkHotlines } from "@/domain/hotlines/check";
import { KNOWN_CHANNELS } from "@/domain/hotlines/known-channels";
import { plainDate } from "@/domain/time/plain-date";

const BUDGET_MS = 100;
const ROUNDS = 9;
const MEGABYTE = 1_000_000;

/** Texts that make a careless reader look back again and again; each cut to a megabyte of UTF-8. */
const HOSTILE = {
  digits: "1",
  "digits apart": "1 ",
  dots: "a.",
  schemes: "http://",
  places: "某某县、",
  hotlines: "某品牌客服热线400-100-1000(点击咨询)\n",
  prose: "记者调查发现，网上出现冒充某锁业官方客服的页面。",
} as const;

/** `hotline-1mb`: the slowest of these texts through the check, the middle of several runs. */
export async function benchHotlines(): Promise<Measure[]> {
  const list = { channels: KNOWN_CHANNELS, fakes: [] };
  const today = plainDate("2026-11-23");
  const slowest = Object.entries(HOSTILE).map(([name, piece]) => {
    const text = piece.repeat(Math.floor(MEGABYTE / Buffer.byteLength(piece)));
    const runs = Array.from({ length: ROUNDS }, () => {
      const started = performance.now();
      checkHotlines(text, list, today);
      return performance.now() - started;
    });
    return { name, ms: median(runs) };
  });
  const worst = slowest.reduce((one, other) => (other.ms > one.ms ? other : one));
  const value = Math.round(worst.ms);
  return [
    { id: "hotline-1mb", value, unit: `ms (${worst.name})`, budget: BUDGET_MS, holds: value <= BUDGET_MS },
  ];
}
