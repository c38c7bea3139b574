import { useTranslations } from "next-intl";
import { Details } from "@/components/elements/details";
import { RouteRung, type Rung } from "@/components/routes/route-rung";

/** The routes in the order of the service; what stands beside them; folded, but explained, what does not apply. */
export function ChannelLadder(props: {
  rungs: readonly Rung[];
  beside: readonly Rung[];
  others: readonly Rung[];
}) {
  const t = useTranslations("routes.ladder");
  return (
    <section aria-labelledby="ladder" className="grid gap-3">
      <h2 id="ladder" className="text-h2">
        {t("title")}
      </h2>
      <Rungs rungs={props.rungs} numbered />
      {props.beside.length > 0 && (
        <>
          <h3 className="text-h3">{t("beside")}</h3>
          <Rungs rungs={props.beside} />
        </>
      )}
      {props.others.length > 0 && (
        <Details cards summary={<h3 className="text-h3">{t("none", { count: props.others.length })}</h3>}>
          <Rungs rungs={props.others} />
        </Details>
      )}
    </section>
  );
}

function Rungs({ rungs, numbered = false }: { rungs: readonly Rung[]; numbered?: boolean }) {
  return (
    <ol className="grid gap-3">
      {rungs.map((rung, index) => (
        <li key={rung.eligibility.route}>
          <RouteRung rung={rung} number={numbered ? index + 1 : undefined} />
        </li>
      ))}
    </ol>
  );
}
