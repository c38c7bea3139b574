import "server-only";
import { createHash } from "node:crypto";
import { type AuditHead, type AuditRow, readLog } from "@/db/audit/read";

/** A published link: whoever holds one finds out when the log was cut before it or rewritten. */
export type Checkpoint = { readonly seq: number; readonly hash: Buffer };

export type ChainVerdict =
  | { readonly whole: true; readonly rows: number; readonly last: Checkpoint }
  /** `seq` is the first row that is not what was written; `fault` says in one word how. */
  | { readonly whole: false; readonly seq: number; readonly fault: ChainFault };

export type ChainFault = "missing" | "link" | "stream-link" | "content" | "hash" | "head" | "checkpoint";

const FIRST = createHash("sha256").update("parity audit log, first link").digest();

/**
 * Computes the whole chain of the log again from its stored bytes and names the first row that is wrong. `auditUrl` is
 * an address of `parity_audit`. A cut at the end shows in the head, and where the head was moved too, in a checkpoint.
 */
export async function verifyChain(
  auditUrl: string,
  checkpoints: readonly Checkpoint[] = [],
): Promise<ChainVerdict> {
  return readLog(auditUrl, (head, rows) => verify(head, rows, checkpoints));
}

async function verify(
  head: AuditHead | undefined,
  rows: AsyncIterable<AuditRow>,
  checkpoints: readonly Checkpoint[],
): Promise<ChainVerdict> {
  const published = new Map(checkpoints.map((checkpoint) => [checkpoint.seq, checkpoint.hash]));
  const streams = new Map<string, Buffer>();
  let seq = 0;
  let hash: Buffer = FIRST;
  for await (const row of rows) {
    seq += 1;
    const fault = faultOf(row, seq, hash, streams.get(row.stream));
    if (fault !== undefined) return { whole: false, seq, fault };
    hash = row.hash;
    streams.set(row.stream, row.hash);
    if (published.get(seq)?.equals(hash) === false) return { whole: false, seq, fault: "checkpoint" };
  }
  const beyond = [...published.keys()].some((published) => published > seq);
  if (beyond) return { whole: false, seq: seq + 1, fault: "checkpoint" };
  if (head === undefined || head.seq !== String(seq) || !head.hash.equals(hash)) {
    return { whole: false, seq: seq + 1, fault: "head" };
  }
  return { whole: true, rows: seq, last: { seq, hash } };
}

function faultOf(
  row: AuditRow,
  seq: number,
  prev: Buffer,
  streamPrev: Buffer | undefined,
): ChainFault | undefined {
  if (row.seq !== String(seq)) return "missing";
  if (!row.prev.equals(prev)) return "link";
  if ((row.streamPrev ?? undefined)?.toString("hex") !== streamPrev?.toString("hex")) return "stream-link";
  if (!row.canon.equals(canonOf(row))) return "content";
  const hash = createHash("sha256").update(row.prev).update(row.canon).digest();
  return row.hash.equals(hash) ? undefined : "hash";
}

/** The bytes that `audit.append()` stores: one value per line, the detail in hex so that it cannot forge a line. */
function canonOf(row: AuditRow): Buffer {
  const lines = [
    row.seq,
    row.microseconds,
    row.actor,
    row.action,
    row.stream,
    Buffer.from(row.detail, "utf8").toString("hex"),
    row.streamPrev?.toString("hex") ?? "-",
  ];
  return Buffer.from(lines.join("\n"), "utf8");
}
