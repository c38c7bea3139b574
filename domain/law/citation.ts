import type { ActId } from "@/domain/law/acts";

/** One place in one act, in the version that stood on the governing day. Printed only when FACTS marks it Y. */
export type Citation = {
  readonly act: ActId;
  readonly article: number;
  /** 款, counted from 1. */
  readonly paragraph?: number;
  /** 项, counted from 1. */
  readonly item?: number;
  /** Where the official text can be read. */
  readonly link: string;
  /** The version of the act, as its source names it: "2013-10-25". */
  readonly version: string;
};
