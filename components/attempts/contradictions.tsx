import { useTranslations } from "next-intl";
import { eachOnce, type useFactLinks } from "@/components/attempts/use-fact-links";
import { Notice } from "@/components/elements/notice";
import type { Contradiction } from "@/domain/attempts/contradiction";

/** Facts that cannot all be true, each named with the ways to where they were typed. Nothing corrects them by itself. */
export function Contradictions(props: {
  contradictions: readonly Contradiction[];
  links: ReturnType<typeof useFactLinks>;
}) {
  const t = useTranslations("attempts");
  if (props.contradictions.length === 0) return null;
  return (
    <Notice kind="attention" title={t("rights.contradictionsTitle")}>
      <p>{t("rights.contradictions")}</p>
      <ul className="grid gap-2">
        {props.contradictions.map(({ code, pointers }) => (
          <li key={`${code} ${pointers[0]}`}>
            <p className="font-semibold">{t(`contradictions.${code.replace(".", "-")}`)}</p>
            <ul>
              {eachOnce(pointers.map(props.links.fact)).map(({ href, label }) => (
                <li key={`${href} ${label}`}>
                  <a href={href} className="tap">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
