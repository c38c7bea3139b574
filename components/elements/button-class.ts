/** primary: one per screen; secondary: outlined; danger: irreversible; quiet: looks like a link. */
export type ButtonKind = "primary" | "secondary" | "danger" | "quiet";

const SHAPE =
  "inline-flex min-h-target max-w-full cursor-pointer items-center justify-center gap-2 rounded-control border px-6 py-2 text-center font-semibold no-underline";

const KIND = {
  primary:
    "border-indigo bg-indigo text-on-fill hover:border-indigo-hover hover:bg-indigo-hover hover:text-on-fill",
  secondary: "border-line bg-surface text-indigo hover:border-indigo hover:text-indigo-hover",
  danger: "border-cinnabar bg-surface text-cinnabar hover:bg-cinnabar-tint hover:text-cinnabar",
  quiet:
    "border-transparent bg-transparent px-0 font-normal text-indigo underline underline-offset-4 hover:text-indigo-hover",
} as const satisfies Record<ButtonKind, string>;

export function buttonClass(kind: ButtonKind): string {
  return `${SHAPE} ${KIND[kind]}`;
}
