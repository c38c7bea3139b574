import type { Condition } from "@/domain/law/condition";
import { ONLINE_SECTORS } from "@/domain/law/facts";

/**
 * The measures on online trading speak to whoever sells or serves over a network (art. 2). For telecom this is never
 * assumed: only when the facts say where the plan was bought does it count (FACTS J15), and nobody is asked for it.
 */
export const isServedOnline: Condition = ({ facts: { service }, sector }) => {
  if (sector === "unknown") return { state: "missing", pointers: ["/service/sector"] };
  if (service?.soldThrough !== undefined) return { state: "met", pointers: ["/service/soldThrough"] };
  if (ONLINE_SECTORS.includes(service?.sector ?? "")) return { state: "met", pointers: ["/service/sector"] };
  if (sector === "telecom") return { state: "unmet", pointers: ["/service/sector"] };
  return { state: "missing", pointers: ["/service/soldThrough"] };
};

/** Automatic renewal: said by the plan, or by a renewal that was ticked beforehand. */
export const renewsAutomatically: Condition = ({ facts: { currentPlan }, met }) => {
  if (currentPlan?.autoRenews !== undefined) {
    return { state: currentPlan.autoRenews ? "met" : "unmet", pointers: ["/currentPlan/autoRenews"] };
  }
  return met.has("preticked-renewal")
    ? { state: "met", pointers: [] }
    : { state: "missing", pointers: ["/currentPlan/autoRenews"] };
};
