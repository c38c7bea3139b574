import { describe, expect, it } from "vitest";
import { KNOWN_CHANNELS } from "@/domain/hotlines/known-channels";
import { plainDate } from "@/domain/time/plain-date";
import { hotlineAnswer, hotlineAnswerSchema } from "@/server/api/answer-hotline";

const list = { channels: KNOWN_CHANNELS, fakes: [] };
const ask = (text: unknown) => hotlineAnswer({ text }, list, plainDate("2026-11-23"));

describe("POST /api/v1/hotlines/check", () => {
  it("answers in the published shape, with the channel and its last valid day", async () => {
    const { subjects } = hotlineAnswerSchema.parse(await ask("12315 和 400-1865-909").json());
    expect(subjects[0]).toMatchObject({ state: "verified", channel: { validTo: "2027-02-21" } });
    expect(subjects[1]).toMatchObject({ value: "4001865909", state: "not-listed" });
    expect(subjects[1]?.channel).toBeUndefined();
  });

  it("refuses what is no text", () => {
    expect(ask(12_315).status).toBe(400);
    expect(ask("").status).toBe(400);
  });
});
