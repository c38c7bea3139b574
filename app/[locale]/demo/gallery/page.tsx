import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageColumn } from "@/components/elements/page-column";
import { QrCode } from "@/components/elements/qr-code";
import { Mark } from "@/components/shell/mark";
import { StairDrawing } from "@/components/shell/stair-drawing";
import { isDemo } from "@/server/web/demo-mode";
import { FieldSamples, MistakeSamples } from "./field-samples";
import { ButtonSamples, ColourSamples, NoticeSamples } from "./look-samples";
import { ProgressSamples, ResultSamples } from "./result-samples";
import { RouteSamples } from "./route-samples";

export const dynamic = "force-dynamic";

/** Every element in every state, for eyes, for axe and for pictures. */
export default async function Gallery() {
  if (!isDemo()) notFound();
  const t = await getTranslations("demo.gallery");
  const second = await getTranslations("accounts.second");
  return (
    <PageColumn>
      <h1 className="text-h1">{t("title")}</h1>
      <p>{t("lead")}</p>
      {(
        [
          ["colours", <ColourSamples key="colours" />],
          ["buttons", <ButtonSamples key="buttons" />],
          ["fields", <FieldSamples key="fields" />],
          ["errors", <MistakeSamples key="errors" />],
          ["notices", <NoticeSamples key="notices" />],
          ["progress", <ProgressSamples key="progress" />],
          ["results", <ResultSamples key="results" />],
          ["routes", <RouteSamples key="routes" />],
        ] as const
      ).map(([name, samples]) => (
        <section key={name} id={`of-${name}`} className="grid gap-4 border-t border-line-soft pt-6">
          <h2 className="text-h2">{t(name)}</h2>
          {samples}
        </section>
      ))}
      <section id="of-drawings" className="grid gap-4 border-t border-line-soft pt-6">
        <h2 className="text-h2">{t("drawings")}</h2>
        <div className="flex items-end gap-4">
          <Mark />
          <span className="text-h3">
            <Mark />
          </span>
          <span className="text-hero">
            <Mark />
          </span>
        </div>
        <StairDrawing kind="now" />
        <StairDrawing kind="fair" />
        <QrCode text="https://parity.example/verify" label={second("qr")} />
      </section>
    </PageColumn>
  );
}
