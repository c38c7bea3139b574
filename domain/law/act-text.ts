import type { Timeline } from "@/domain/time/timeline";

/** A text of an act: the version as its source names it, or the plain statement that we do not hold it. */
export type ActText = { readonly held: true; readonly version: string } | { readonly held: false };

export type Act = {
  /** Official name without the brackets 《》. */
  readonly titleZh: string;
  /** A gloss of ours; the Chinese name is the name. */
  readonly titleEn: string;
  /** Where the official text can be read. */
  readonly link: string;
  /** "points" where the act counts 一、二、 instead of articles. */
  readonly numbering?: "points";
  readonly texts: Timeline<ActText>;
};
