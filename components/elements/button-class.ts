/** primary: one per screen; secondary: outlined; danger: irreversible; quiet: looks like a link. */
export type ButtonKind = "primary" | "secondary" | "danger" | "quiet";

export function buttonClass(kind: ButtonKind): string {
  return `button button-${kind}`;
}
