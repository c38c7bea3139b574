import "server-only";
import type { Staff } from "@/domain/access/actor";
import type { ContactAddress } from "@/domain/accounts/masked";

/** The association of the demo. */
export const DEMO_ORG = { id: "5e0c1d52-7a34-4f0e-9d53-0d1b5c8a2f10", name: "示例消费者协会" } as const;

type DemoPerson = {
  readonly contact: ContactAddress;
  readonly role?: Staff["role"];
  /** What colleagues call them. */
  readonly name?: string;
};
const mail = (name: string): ContactAddress => ({ kind: "email", value: `${name}@demo.example` });

/** People who are invented: the demo signs them in with one click, with the checks of everybody else. */
export const DEMO_PEOPLE = {
  zhang: { contact: mail("zhangqian") },
  liu: { contact: mail("liu") },
  officer: { contact: mail("officer"), role: "officer", name: "陈工" },
  lead: { contact: mail("lead"), role: "lead", name: "周主任" },
  admin: { contact: mail("admin"), role: "org-admin", name: "何姐" },
} as const satisfies Record<string, DemoPerson>;

export type DemoPersonKey = keyof typeof DEMO_PEOPLE;
