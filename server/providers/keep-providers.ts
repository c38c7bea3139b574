import "server-only";
import { z } from "zod";
import { insertAddress, insertProvider, isProvider, mergeProvider } from "@/db/providers/write";
import { PROVINCES } from "@/domain/attempts/steps/provinces";
import { lengthOf, visible } from "@/domain/attempts/steps/reader";
import { MOST_NAME } from "@/domain/providers/fold-name";
import { PROVIDER_KINDS } from "@/domain/providers/provider";
import { parseTypedDate } from "@/domain/time/typed-date";
import { done, invalid, refuse } from "@/server/outcome";
import { aliasesOf } from "@/server/providers/pinyin";
import { useCase } from "@/server/use-case";

const MOST_ALIASES = 20;
const text = z.string().max(4_000).default("");

/** Adds an entry to the registry, with its aliases (one a line) and the pinyin of all. */
export const addProvider = useCase({
  verb: "provider.add",
  may: "provider.keep",
  input: z.strictObject({
    name: text,
    kind: z.enum(PROVIDER_KINDS),
    province: z.union([z.literal(""), z.enum(PROVINCES)]).default(""),
    contractingEntity: text,
    aliases: text,
  }),
  async run({ input, tx }) {
    const name = visible(input.name);
    const entity = visible(input.contractingEntity);
    const others = visible(input.aliases)
      .split("\n")
      .map(visible)
      .filter((alias) => alias !== "");
    const tooLong = [name, entity, ...others].some((part) => lengthOf(part) > MOST_NAME);
    const aliases = aliasesOf(name, others);
    if (aliases[0]?.kind !== "name") return invalid({ name: "name-required" });
    if (tooLong || others.length > MOST_ALIASES) return invalid({ name: "too-long" });
    const entry = {
      name,
      kind: input.kind,
      province: input.province || null,
      contractingEntity: entity || null,
    };
    return done({ id: await insertProvider(tx, entry, aliases) });
  },
  audit: (_, { id }) => ({ action: "provider.added", stream: `provider:${id}` }),
});

/** Merges one entry into another for good, once `sure` is said, and keeps the reason. Refuses `provider.cannot-merge`. */
export const mergeProviders = useCase({
  verb: "provider.merge",
  may: "provider.keep",
  input: z.strictObject({
    fromId: z.uuid(),
    intoId: z.uuid(),
    reason: text,
    sure: z.string().max(20).default(""),
  }),
  async run({ input, tx }) {
    const reason = visible(input.reason);
    if (reason === "" || lengthOf(reason) > 500) return invalid({ reason: "reason-required" });
    if (input.sure !== "yes") return invalid({ sure: "choice-required" });
    const { fromId, intoId } = input;
    const merged = await mergeProvider(tx, { fromId, intoId, reason });
    return merged ? done({}) : refuse("provider.cannot-merge");
  },
  audit: ({ input }) => ({
    action: "provider.merged",
    stream: `provider:${input.fromId}`,
    detail: { into: input.intoId },
  }),
});

/**
 * Adds a dated official address with its source; an empty address says that none is known from that day on. Refuses
 * `provider.not-found`, `address.exists`.
 */
export const addAddress = useCase({
  verb: "provider.add-address",
  may: "provider.keep",
  input: z.strictObject({ providerId: z.uuid(), from: text, address: text, source: text }),
  async run({ input, tx, today }) {
    const from = parseTypedDate(input.from);
    const [address, source] = [visible(input.address), visible(input.source)];
    if (!from.ok || lengthOf(address) > 200) return invalid({ from: "date-required" });
    if (source === "" || lengthOf(source) > 300) return invalid({ source: "source-required" });
    if (!(await isProvider(tx, input.providerId))) return refuse("provider.not-found");
    const entry = { from: from.value, address: address || null, source, verifiedOn: today };
    const added = await insertAddress(tx, input.providerId, entry);
    return added ? done({}) : refuse("address.exists");
  },
  audit: ({ input }) => ({ action: "provider.address-added", stream: `provider:${input.providerId}` }),
});
