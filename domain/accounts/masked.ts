/** Where a message goes: one mail address or one mainland mobile number in international form (+86…). */
export type ContactAddress = { readonly kind: "email" | "phone"; readonly value: string };

/** Enough of an address for its owner to know it again, too little for anybody else: `138****1234`, `z***@qq.com`. */
export function masked({ kind, value }: ContactAddress): string {
  if (kind === "phone") return `${value.slice(3, 6)}****${value.slice(-4)}`;
  const at = value.lastIndexOf("@");
  return `${value.slice(0, 1)}***${value.slice(at)}`;
}
