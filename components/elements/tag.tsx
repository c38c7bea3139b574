import type { ReactNode } from "react";

const LOOK = {
  plain: "border-line text-ink-2 bg-surface",
  indigo: "border-indigo text-indigo bg-indigo-tint",
  bamboo: "border-bamboo text-bamboo bg-bamboo-tint",
  amber: "border-amber text-amber bg-amber-tint",
  cinnabar: "border-cinnabar text-cinnabar bg-cinnabar-tint",
} as const;
export type TagKind = keyof typeof LOOK;

/** A state in one or two words; the word carries the meaning, the colour only repeats it. */
export function Tag(props: {
  kind?: TagKind;
  /** With a date or a count in it: may break where a whole line is too short for it. */
  long?: true;
  children: ReactNode;
}) {
  const { kind = "plain", long, children } = props;
  return <span className={`${long ? "" : "nowrap"} tag ${LOOK[kind]}`}>{children}</span>;
}
